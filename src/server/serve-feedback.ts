import { CodeActionKind, type Connection, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { rules } from '../core/feedback/rules/rules';
import { type AboutBox, aboutBox, askRulePage } from '../protocol/feedback';
import { commentedText } from './commented-text';
import { completionsAt } from './completions';
import { diagnosticsOf, look, type Looked } from './diagnostics';
import { hoverAt } from './hovers';
import { foldsOf, symbolsOf } from './note-outline';
import { quickFixes } from './quick-fixes';
import { rulePage } from './rule-page';
import { defaultSettings, type ReadSettings, readSettings } from './settings';

/** How long nobody may have typed before a missing part is named, in milliseconds: it may just not have been reached. */
const quiet = 1500;

/** Serves feedback on comments over one connection, whatever carries it. */
export function serveFeedback(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const boxes = new Map<string, AboutBox>();
  /** Documents in which somebody is typing. */
  const typing = new Map<string, ReturnType<typeof setTimeout>>();
  let settings: ReadSettings = defaultSettings;
  let docs: string | undefined;

  const lookAt = (document: TextDocument, withoutRewrites: boolean): Looked | undefined => look(document, boxes.get(document.uri), settings, withoutRewrites);
  const tell = (document: TextDocument): void => {
    const isHidden = boxes.get(document.uri)?.isShown === false;
    const looked = isHidden ? undefined : lookAt(document, true);
    const diagnostics = diagnosticsOf(document, looked && (typing.has(document.uri) ? withoutMissing(looked) : looked), docs);
    void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
  };

  connection.onInitialize(({ initializationOptions }) => {
    settings = readSettings(initializationOptions);
    docs = docsOf(initializationOptions);
    return {
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        completionProvider: { triggerCharacters: ['/'] },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite] },
        documentSymbolProvider: true,
        foldingRangeProvider: true,
      },
      serverInfo: { name: 'coachmark-language-server' },
    };
  });
  connection.onDidChangeConfiguration(({ settings: given }: { settings: unknown }) => {
    settings = readSettings((given as { coachmark?: { feedback?: unknown } } | null)?.coachmark?.feedback);
    for (const document of documents.all()) tell(document);
  });
  connection.onNotification(aboutBox, (about: AboutBox) => {
    boxes.set(about.uri, about);
    const document = documents.get(about.uri);
    if (document) tell(document);
  });

  documents.onDidChangeContent(({ document }) => {
    const { uri } = document;
    clearTimeout(typing.get(uri));
    typing.set(
      uri,
      setTimeout(() => {
        typing.delete(uri);
        const now = documents.get(uri);
        if (now) tell(now);
      }, quiet),
    );
    tell(document);
  });
  documents.onDidClose(({ document: { uri } }) => {
    boxes.delete(uri);
    clearTimeout(typing.get(uri));
    typing.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  connection.onCodeAction((params) => {
    const document = documents.get(params.textDocument.uri);
    const looked = document && (lookAt(document, false) ?? wholeOf(document));
    return looked ? quickFixes(document, looked, params) : [];
  });
  connection.onHover(({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    const looked = document && (lookAt(document, true) ?? wholeOf(document));
    return looked && hoverAt(document, looked, position);
  });
  connection.onCompletion(({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    const comment = document && commentedText(document);
    return comment ? completionsAt(document, comment, position) : [];
  });
  connection.onDocumentSymbol(({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    const comment = document && commentedText(document);
    return comment ? symbolsOf(document, comment) : [];
  });
  connection.onFoldingRanges(({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    const comment = document && commentedText(document);
    return comment ? foldsOf(document, comment) : [];
  });

  connection.onRequest(askRulePage, ({ code }: { readonly code: string }) => {
    const rule = rules.find((one) => one.code === code);
    return rule ? rulePage(rule) : '';
  });

  connection.onShutdown(() => {
    for (const timer of typing.values()) clearTimeout(timer);
    typing.clear();
  });

  documents.listen(connection);
  connection.listen();
}

function withoutMissing({ comment, findings }: Looked): Looked {
  return { comment, findings: findings.filter(({ code }) => !missing.has(code)) };
}

const missing: ReadonlySet<string> = new Set(rules.filter(({ group }) => group === 'structure').map(({ code }) => code));

/** A comment of which nothing is said. */
function wholeOf(document: TextDocument): Looked | undefined {
  const comment = commentedText(document);
  return comment && { comment, findings: [] };
}

function docsOf(options: unknown): string | undefined {
  const docs = typeof options === 'object' && options !== null && 'docs' in options ? options.docs : undefined;
  return typeof docs === 'string' ? docs : undefined;
}
