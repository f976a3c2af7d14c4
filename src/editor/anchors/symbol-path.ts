import { commands, type DocumentSymbol, type Range, type SymbolInformation, type Uri } from 'vscode';

/** The names of the symbols that hold a range, from the outermost; empty when no language tells. */
export async function symbolPath(uri: Uri, range: Range): Promise<readonly string[]> {
  const answer = await commands.executeCommand<(DocumentSymbol | SymbolInformation)[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  const path: string[] = [];
  let level = (answer ?? []).filter(isTreeSymbol);
  for (;;) {
    const holder = level.find((symbol) => symbol.range.contains(range));
    if (!holder) return path;
    path.push(holder.name.replace(/^#+ /, ''));
    level = holder.children;
  }
}

function isTreeSymbol(symbol: DocumentSymbol | SymbolInformation): symbol is DocumentSymbol {
  return 'children' in symbol;
}
