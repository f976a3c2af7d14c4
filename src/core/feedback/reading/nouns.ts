/** Things that one can point at in code, its tests, its texts and its history. Singular; plurals are made by rule. */
const singular =
  'alias annotation api app approach arg argument array arrow ascii assertion assert assignment attribute backend backslash backtick bean ' +
  'binary blank block body bool boolean bot bound brace bracket branch browser buffer bug builder build builtin bundle button byte cache ' +
  'call callback callee caller cast catch cell change changelog channel char character check choice class clause cleanup client clone ' +
  'closure code column combination comma command comment commit compiler component concatenation condition conditional config ' +
  'configuration connection const constant constructor container content context contract controller conversion cookie copy copyright ' +
  'counter css cursor data database dashboard date db deadlock debug declaration decorator default definition dependency dependence ' +
  'description design destructor device diff directive directory doc docstring document documentation dot driver duplicate duplication ' +
  'edge-case element email endpoint engine entity entry enum environment error event example exception exit export expression extension ' +
  'factory feature field file filename filter fixture flag flavor folder font format formatter formatting framework function functionality ' +
  'generator getter global guard handle handler hash header heading helper hook host html hyphen id identifier image implementation import ' +
  'indent indentation index inheritance init initialization initializer input instance int integer interface iteration iterator item job ' +
  'javadoc json key keyword label lambda layer layout library license line link lint linter list literal loader lock log logger logging ' +
  'logic loop macro manifest map mapping markup mask memory menu message method migration mixin mock model module mutex name namespace ' +
  'naming network newline node note null number object offset operation operator option order output overhead override overload package page ' +
  'pattern panel param parameter paragraph parent parenthesis parens parser part password patch patchset path permission placeholder ' +
  'plugin pointer policy poll pool popup port precision predicate prefix print process project property protocol proxy query queue ' +
  'quote race range record redirect ref refactoring reference regex region register release repo repository request ' +
  'resource response result retry return return-value revision role root route row rule schema scope screen script section selector ' +
  'semicolon sentence separator serializer server service session setter setting setup shell shortcut sign signature singleton size ' +
  'slash snippet socket space spacing spec specification spelling sql stack state statement step stream string struct structure stub ' +
  'style subclass suffix suite summary superclass switch symbol syntax system tab table tag target task template term ternary ' +
  'test testcase text thread timeout timer timestamp title todo toggle token tool tooltip trace transaction transition translation tree trigger ' +
  'try tuple type typo underscore unit url usage user username util validation validator value var variable variant vector version view ' +
  'viewmodel warning whitespace widget width window word worker wrapper typing padding margin color colour logs sentinel namespace ' +
  'punctuation backtrace stacktrace bitmask payload latency caching coverage case lib dir attr impl obj arr str idx ptr msg pkg config repo ctx func fn ctor dict dictionary float double nullptr guid uuid enum bracket iframe div span element xpath regexp makefile dockerfile yaml xml toml sh bash rst markdown locale cookie';
const irregular = 'aliases caches classes branches indices indexes matrices patches queries parentheses analyses processes switches suffixes prefixes hashes properties';

function plural(noun: string): string {
  if (/(?:s|x|ch|sh)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

const nouns = [...new Set(singular.split(' '))];
export const codeNouns: ReadonlySet<string> = new Set([...nouns, ...nouns.map(plural), ...irregular.split(' ')]);
