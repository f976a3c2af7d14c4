import type { Node, Tree } from '@vscode/tree-sitter-wasm';
import { commentText } from '../core/questions/code/comment-text';
import { aroundSelection, type Lines } from '../core/questions/code/around';
import type { CallFact, CatchFact, Facts, FunctionFact, Span, TextFact } from '../core/questions/code/facts';
import type { SeenCode } from '../core/questions/look-at-code';

/** Kinds of nodes, the same thing in several grammars. */
const kinds = {
  function: /^(?:function_declaration|function_definition|function_item|method_declaration|method_definition|arrow_function|function_expression|function|generator_function_declaration|func_literal|lambda|lambda_expression|closure_expression|constructor_declaration|method|singleton_method|anonymous_function|anonymous_function_creation_expression|local_function_statement|do_block|block_argument)$/,
  type: /^(?:class|class_declaration|abstract_class_declaration|class_definition|class_specifier|struct_specifier|struct_item|struct_declaration|interface_declaration|enum_declaration|enum_specifier|enum_item|impl_item|trait_item|trait_declaration|record_declaration|module|type_declaration)$/,
  loop: /^(?:for_statement|while_statement|do_statement|for_in_statement|for_expression|while_expression|loop_expression|foreach_statement|for_each_statement|enhanced_for_statement|for_range_loop|until|while|for|for_in_clause|while_modifier|until_modifier)$/,
  try: /^(?:try_statement|try_expression|begin|try_with_resources_statement|begin_block)$/,
  catch: /^(?:catch_clause|except_clause|rescue)$/,
  call: /^(?:call_expression|call|method_invocation|invocation_expression|function_call_expression|member_call_expression|nullsafe_member_call_expression|scoped_call_expression|macro_invocation|object_creation_expression|new_expression|instance_expression|command_call)$/,
  string: /^(?:string|string_literal|template_string|interpreted_string_literal|raw_string_literal|encapsed_string|interpolated_string_expression|verbatim_string_literal|heredoc_body|heredoc|nowdoc|text_block|concatenated_string|char_literal|character_literal|regex|regex_pattern)$/,
  comment: /comment$/,
  number: /^(?:number|integer|float|number_literal|int_literal|float_literal|integer_literal|real_literal|decimal_integer_literal|decimal_floating_point_literal|hex_integer_literal)$/,
  throw: /^(?:throw_statement|raise_statement|throw_expression)$/,
  cast: /^(?:as_expression|type_cast_expression|cast_expression|type_assertion|type_assertion_expression|non_null_expression|satisfies_expression|reinterpret_cast)$/,
  element: /^(?:jsx_opening_element|jsx_self_closing_element)$/,
  name: /^(?:identifier|property_identifier|type_identifier|field_identifier|shorthand_property_identifier|shorthand_property_identifier_pattern|constant|instance_variable|global_variable|name|namespace_identifier|package_identifier|simple_identifier|hash_key_symbol|simple_symbol|annotation|attribute_item)$/,
} as const;

/** In these languages a block with `each` and its like is a loop. */
const blockLoops = /\.(?:each|each_with_index|map|times|upto|flat_map|select|reject|forEach|for_each|iter|collect|Select|ForEach)\b[^\n]*$/;
const mostText = 2000;

interface Around {
  readonly inLoop: boolean;
  readonly depth: number;
  readonly inCatch: boolean;
  readonly inside: string;
}

/** What a grammar sees of the function around the selected lines; without a selection, of the whole text. */
export function seenCode({ rootNode }: Tree, selected: Lines | undefined): SeenCode {
  const lineCount = rootNode.endPosition.row + 1;
  const lines = selected ? aroundSelection(spansAround(rootNode, selected, isNamedFunction), selected, lineCount, spansAround(rootNode, selected, ({ type }) => kinds.type.test(type))) : { first: 0, last: lineCount - 1 };
  return { facts: factsOf(rootNode, lines), lines };
}

function isNamedFunction(node: Node): boolean {
  return kinds.function.test(node.type) && nameOf(node) !== '';
}

function spansAround(root: Node, { first, last }: Lines, isMeant: (node: Node) => boolean): readonly Lines[] {
  const found: Lines[] = [];
  const start = { row: first, column: 0 };
  // From the end of the line: at its beginning may be the gap before a function.
  for (let node = root.descendantForPosition(start, { row: last, column: 10_000 }); node; node = node.parent) {
    if (isMeant(node)) found.push({ first: node.startPosition.row, last: node.endPosition.row });
  }
  return found;
}

function factsOf(root: Node, lines: Lines): Facts {
  const functions: FunctionFact[] = [];
  const loops: Span[] = [];
  const tries: Span[] = [];
  const catches: CatchFact[] = [];
  const calls: CallFact[] = [];
  const names: TextFact[] = [];
  const strings: TextFact[] = [];
  const numbers: TextFact[] = [];
  const comments: TextFact[] = [];
  const casts: TextFact[] = [];
  const elements: TextFact[] = [];
  const row = (node: Node): number => Math.max(0, node.startPosition.row - lines.first);
  const fact = (node: Node): TextFact => ({ line: row(node), text: node.text.slice(0, mostText) });

  const visit = (node: Node, around: Around): void => {
    const { type } = node;
    if (!node.isNamed || node.endPosition.row < lines.first || node.startPosition.row > lines.last) return;
    if (kinds.comment.test(type)) return void comments.push({ line: row(node), text: commentText(node.text) });
    if (kinds.string.test(type)) {
      strings.push({ line: row(node), text: node.text.replace(/^[A-Za-z]*(?:"""|'''|["'`])|(?:"""|'''|["'`])$/g, '').slice(0, mostText) });
      // What stands in the gaps of a string is code.
      for (const inner of node.namedChildren) if (inner && /substitution|interpolation|interpolat/.test(inner.type)) inner.namedChildren.forEach((one) => one && visit(one, around));
      return;
    }
    let next = around;
    const span: Span = { first: row(node), last: Math.min(lines.last, node.endPosition.row) - lines.first };
    if (kinds.function.test(type)) {
      const name = nameOf(node);
      const parameters = (node.childForFieldName('parameters') ?? node.childForFieldName('declarator')?.childForFieldName('parameters'))?.text ?? '';
      const head = node.text.slice(0, 200);
      functions.push({ ...span, name, parameters: parameters.slice(0, mostText), before: `${before(node)}${name === '' ? '' : head.slice(0, Math.max(0, head.indexOf(name)))}` });
      const isBlockLoop = (type === 'do_block' || name === '') && blockLoops.test(node.parent?.text.slice(0, Math.max(0, node.startIndex - (node.parent?.startIndex ?? 0))) ?? '');
      next = { ...around, inside: name === '' ? around.inside : name, inLoop: isBlockLoop || (name === '' && around.inLoop), inCatch: name === '' && around.inCatch };
      if (isBlockLoop) {
        loops.push({ ...span, depth: around.depth });
        next = { ...next, depth: around.depth + 1 };
      }
    } else if (kinds.loop.test(type)) {
      loops.push({ ...span, depth: around.depth });
      next = { ...around, inLoop: true, depth: around.depth + 1 };
    } else if (kinds.try.test(type)) tries.push(span);
    else if (kinds.catch.test(type)) {
      catches.push(catchOf(node, span));
      next = { ...around, inCatch: true };
    } else if (kinds.call.test(type)) calls.push({ line: row(node), ...callOf(node, around) });
    else if (kinds.cast.test(type)) casts.push(fact(node));
    else if (kinds.element.test(type)) elements.push(fact(node));
    else if (kinds.number.test(type)) return void numbers.push(fact(node));
    if (kinds.name.test(type) && node.namedChildCount === 0) names.push(fact(node));
    for (const child of node.namedChildren) if (child) visit(child, next);
  };
  visit(root, { inLoop: false, depth: 0, inCatch: false, inside: '' });
  return { isParsed: true, functions, loops, tries, catches, calls, names, strings, numbers, comments, casts, elements };
}

function nameOf(node: Node): string {
  let inner = node.childForFieldName('name');
  if (!inner) {
    // C wraps the name into declarators.
    for (let deeper = node.childForFieldName('declarator'); deeper; deeper = deeper.childForFieldName('declarator')) inner = deeper;
    inner = inner && (inner.childForFieldName('name') ?? inner);
  }
  // `const load = () => …` and `load: () => …` are called so too.
  const holder = node.parent;
  if (!inner && holder && /^(?:variable_declarator|pair|public_field_definition|field_definition|assignment_expression)$/.test(holder.type)) {
    inner = holder.childForFieldName('name') ?? holder.childForFieldName('key') ?? holder.childForFieldName('left') ?? holder.childForFieldName('property');
  }
  return inner?.text.slice(0, 200) ?? '';
}

/** Decorators, annotations and attributes that stand before. */
function before(node: Node): string {
  const texts: string[] = [];
  if (node.parent && /^(?:decorated_definition|export_statement)$/.test(node.parent.type)) texts.push(node.parent.text.slice(0, Math.max(0, node.startIndex - node.parent.startIndex)));
  for (let sibling = node.previousNamedSibling; sibling && /attribute|decorator|annotation|modifiers/.test(sibling.type); sibling = sibling.previousNamedSibling) texts.push(sibling.text);
  return texts.join(' ').slice(0, mostText);
}

function catchOf(node: Node, span: Span): CatchFact {
  const body = node.childForFieldName('body') ?? node.namedChildren.findLast((child) => child !== null && /block|body|then|statement/.test(child.type)) ?? node;
  const inner = body === node ? node.namedChildren.filter((child) => child !== null && !/comment|exception|variable|parameter|identifier|constant/.test(child.type)) : body.namedChildren.filter((child) => child !== null && !/comment/.test(child.type));
  const onlyPass = inner.every((child) => child !== null && /^(?:pass_statement|expression_statement)$/.test(child.type) && /^(?:pass|\.\.\.)$/.test(child.text.trim()));
  const text = node.text.slice(0, mostText);
  return { ...span, isEmpty: inner.length === 0 || onlyPass, throws: has(node, kinds.throw) || /\b(?:raise|throw|panic!|return Err)\b/.test(text), text };
}

function has(node: Node, kind: RegExp): boolean {
  return node.namedChildren.some((child) => child !== null && (kind.test(child.type) || has(child, kind)));
}

function callOf(node: Node, { inLoop, inCatch, inside }: Around): Omit<CallFact, 'line'> {
  const callee = node.childForFieldName('function') ?? node.childForFieldName('constructor') ?? node.childForFieldName('type') ?? node.childForFieldName('macro');
  const name = node.childForFieldName('method') ?? node.childForFieldName('name');
  const receiver = node.childForFieldName('receiver') ?? node.childForFieldName('object') ?? node.childForFieldName('scope');
  const whole = name ? `${receiver ? `${receiver.text}.` : ''}${name.text}` : (callee?.text ?? node.namedChild(0)?.text ?? '');
  const [, on = '', last = whole] = /^([^]*?)(?:\.|->|::|\?\.)?([\w$]+[!?]?)(?:<[^]*>)?$/.exec(whole.trim()) ?? [];
  return {
    text: node.text.slice(0, mostText), name: last, on: on.replace(/(?:\.|->|::|\?\.)$/, '').slice(0, 300),
    inLoop, inCatch, inside, isAwaited: /^(?:await_expression|await)$/.test(node.parent?.type ?? '') || /\.await$/.test(node.parent?.text ?? ''),
  };
}
