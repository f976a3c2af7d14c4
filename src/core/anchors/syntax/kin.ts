/** Kinds of syntax that become each other when code is rewritten, across the grammars. */
const families: readonly RegExp[] = [
  /^(for|while|do|enhanced_for|for_in|loop|for_range|foreach|for_each|do_while)_(statement|expression)$/,
  /^(if|switch|match|expression_switch|type_switch|select|conditional|ternary)_(statement|expression)$/,
  /^(elif|else|else_if|elsif)_clause$/,
  /^(function|method|constructor|abstract_method|singleton_method|generator_function|decorated)_(declaration|definition)$|^(arrow_function|function_item|func_literal|function_expression|method|compact_constructor_declaration)$/,
  /^(class|interface|struct|enum|record|trait|type|union|type_alias|annotation_type|abstract_class)_(declaration|definition|item|specifier|spec)$/,
  /^(lexical|variable|local_variable|field|const|static|short_var|let|var|property|constant)_(declaration|definition|item|statement|spec)$|^(declaration|public_field_definition|expression_statement|assignment)$/,
  /^(try|try_with_resources|with)_(statement|expression)$/,
  /^(catch|except|rescue)(_clause|_block)?$/,
];
/** What merely holds the inside of something else. */
const inside = /^(block|statement_block|compound_statement|suite|declaration_list|field_declaration_list|class_body|.*_body|.*_list|parenthesized_expression|body)$/;

/** The kinds that tell what a unit is; what merely holds its inside says nothing unless it is all there is. */
export function tellingKinds(kinds: readonly string[]): readonly string[] {
  const telling = kinds.filter((kind) => !inside.test(kind));
  return telling.length > 0 ? telling : kinds;
}

/** Whether a unit of a kind may be what a unit of those kinds became. Each kind is thought about once. */
export function kinOf(were: readonly string[]): (kind: string) => boolean {
  const their = families.filter((family) => were.some((was) => family.test(was)));
  const known = new Map(were.map((was) => [was, true]));
  return (kind) => {
    const answer = known.get(kind) ?? their.some((family) => family.test(kind));
    known.set(kind, answer);
    return answer;
  };
}
