import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface Mention {
  readonly file: string;
  readonly text: string;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => path.join('src', file));

/** The members of an exported type that is a union of string literals, asked of the compiler however they are written. */
export function unionMembers(file: string, type: string): readonly string[] {
  if (!existsSync(file)) return [];
  const program = ts.createProgram([file], { strict: true, target: ts.ScriptTarget.ES2022, noResolve: true, types: [] });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  const alias = module && checker.getExportsOfModule(module).find(({ name }) => name === type);
  if (alias === undefined) throw new Error(`${file} exports no type ${type}.`);
  const declared = checker.getDeclaredTypeOfSymbol(alias);
  return (declared.isUnion() ? declared.types : [declared]).map((member) => {
    if (!member.isStringLiteral()) throw new Error(`${type} in ${file} is not closed: ${checker.typeToString(member)}`);
    return member.value;
  });
}

/** Every string written in src, imports left out, templates in the parts between their holes. */
export const stringsInCode: readonly Mention[] = files.flatMap((file) => {
  const found: Mention[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      found.push({ file, text: node.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
});

/** The first argument, when it is a string, of every `new ThemeIcon(…)`. */
export const themeIcons: readonly Mention[] = files.flatMap((file) => {
  const found: Mention[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && /(^|\.)ThemeIcon$/.test(node.expression.getText())) {
      const [name] = node.arguments ?? [];
      if (name !== undefined && ts.isStringLiteralLike(name)) found.push({ file, text: name.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
});

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, ts.sys.readFile(file) ?? '', ts.ScriptTarget.ES2022, true);
}
