import type { CodeView } from '../../code/code-view';
import { call, code, comment, name, near, raw, said, type Sign, sign, titled, word } from '../sign';

const statement = said(0, 'SQL', /\bselect\b[^]{1,900}?\bfrom\b|\binsert\s+into\b|\bupdate\s+\S+\s+set\b|\bdelete\s+from\b|\bwhere\s+\S+\s*(?:=|in\b|like)|\border by\b|\balter table\b|\bdrop table\b|\\copy\b/i);

/** Does the text of a statement take in values, in the way of the language? */
function takesIn(text: string, line: string, languageId: string): boolean {
  const glued = /["'`]\s*(?:\+|\.(?=\s*[$(\w])(?!\s*(?:join|format|trim|strip|replace|to_string|into|len|repeat)\b)|<<)\s*[$\w(]|[\w)\]]\s*(?:\+|(?<=\s)\.)\s*["'`]/.test(line);
  switch (languageId) {
    case 'javascript': case 'javascriptreact': case 'typescript': case 'typescriptreact':
      return (/\$\{(?!.{0,40}(?:\b(?:table|columns?|placeholders|schema)\b))/i.test(text) && !/\b(?:sql|Prisma\.sql|gql|html)`/.test(line)) || glued;
    case 'python': return (/\b[rb]?f[rb]?(?:"|')/.test(line) && /\{\w/.test(text)) || /["']\s*%\s*[\w(]|["']\s*\.format\(/.test(line) || glued;
    case 'ruby': return /#\{(?!\s*(?:\w+\.){0,2}(?:quoted?_\w+|quote\b|table_name|sanitize\w*|arel_table))/.test(text) || glued;
    case 'php': return (/(?:^|[^\\])(?:\{\$|\$\w)/.test(text) && !/'[^']*\$\w[^']*'/.test(line)) || glued;
    case 'csharp': return (/\$@?"|@\$"/.test(line) && /\{(?!nameof\b)\w/.test(text) && !/Interpolated|FromSql\(/.test(line)) || /String\.Format\(/i.test(line) || glued;
    case 'go': return (/Sprintf\(/.test(line) && !/Sprintf\([^,()]*,\s*(?:[\w.]*table\w*,?\s*)+\)/i.test(line)) || glued;
    case 'rust': return /format!\(|push_str\(&?format/.test(line) || (/\{\w*\}/.test(text) && !/sqlx::|query!/.test(line));
    case 'c': case 'cpp': return /n?printf\(|strcat\(/.test(line) || glued;
    case 'java': return /String\.format\(|\.formatted\(|append\(/.test(line) || glued;
    default: return false;
  }
}

function builtStatements(view: CodeView): readonly number[] {
  const lines = view.text.split('\n');
  const hits = new Set(statement.find(view));
  return view.facts.strings
    .filter(({ line, text }) => hits.has(line) && statement.find({ ...view, facts: { ...view.facts, strings: [{ line, text }] } }).length > 0 && takesIn(text, `${lines[line - 1]?.trim() ?? ''} ${lines[line]?.trim() ?? ''} ${text.includes('\n') ? '' : (lines[line + 1]?.trim() ?? '')}`, view.languageId))
    .map(({ line }) => line);
}

const shells = call(0, 'shell', ({ name: called, on }) => /^(?:system|popen|exec|execSync|shell_exec|passthru|proc_open|getoutput|check_output|run|call|Popen|spawn|spawnSync|backtick|Command|getRuntime|ProcessBuilder|arg|args)$/.test(called) && !/regex|pattern|re$|query|stmt|db|cursor|task|runner|\bapp\b/i.test(on));
const viaShell = raw(0, 'through a shell', /shell\s*=\s*True|["'](?:sh|bash|cmd|\/bin\/(?:ba)?sh)["']|(?<![.\w])exec(?:Sync)?\(\s*(?:`[^`]*\$\{|["'][^"']*["']\s*\+)|(?<![.\w])(?:system|popen|shell_exec|passthru|exec)\(\s*(?:f?["'`].*(?:\$\w|\{\$?\w|#\{|["']\s*[.+%])|\w*(?:cmd|command)\w*\s*[,)])|os\.system\(|`[^`]*#\{[^`]*`/);

export const injection: readonly Sign[] = [
  sign(0.88, 'values are built into a statement', builtStatements),
  sign(0.84, 'values may reach a shell', (view) => near(viaShell.find(view), [...shells.find(view), ...viaShell.find(view).filter(() => view.languageId === 'ruby')], 3)),
  sign(0.72, 'command put together from values', (view) => {
    const written = view.text.split('\n');
    const made = written.flatMap((line, at) => {
      const name = /\b\$?(\w*(?:cmd|command|shell)\w*)\s*(?:(?:\+|\.|:)?=(?!=)|<<)/i.exec(line)?.[1];
      const gap = /["'`]\s*(?:\+|\.|<<|%)\s*\$?\w|\w\s*(?:\+|<<)\s*["'`]|\$\{\w|#\{\w|\bf["'].*\{\w|[sS]printf\(|format!?\(|"[^"]*\$\w/.test(line);
      return name && gap ? [at] : [];
    });
    return made.length > 0 && view.facts.calls.some(({ name: called, on, text }) => /^(?:system|popen|_popen|exec|execSync|shell_exec|passthru|proc_open|spawn|spawnSync|run|call|check_output|check_call|Popen|getoutput|Start|execute|sh)$/.test(called) && (/\$?\b\w*(?:cmd|command|shell)\w*/i.test(text.slice(called.length)) || /cmd|command|shell/i.test(on))) ? made : [];
  }),
  sign(0.42, 'markup put together from values', (view) => {
    const written = view.text.split('\n');
    return view.facts.strings.filter(({ line, text }) => /<(?:a|div|span|p|li|td|tr|h\d|script|img|b|strong|em|input|option|html|body|iframe|form|button|label|code|pre)\b[^<>]*(?:>|$)/.test(text) && takesIn(text, `${written[line]?.trim() ?? ''}`, view.languageId) && !/\b(?:html|svg|css)`|throw|Error|logger?\.|console\./.test(written[line] ?? '')).map(({ line }) => line);
  }),
  raw(0.58, 'JSON put together from values', /\\"\w{1,40}\\"\s*:\s*(?:\\")?"\s*[+.]\s*(?!(?:json|JSON)\b|std::to_string)[\w$(]|"\w{1,40}"\s*:\s*"(?:\$\{|#\{|'\s*[+.]\s*\$?\w)|\\"\w{1,40}\\"\s*:\s*\\"%s/),
  said(0.58, 'names that reach into every object', /^__proto__$/),
  comment(0.5, 'comment speaks of requests to places inside', /\bSSRF\b/i),
  code(0.75, 'what was sent comes back as it is', /\becho\s+\$_(?:GET|POST|REQUEST)|\brender_template_string\(/),
  code(0.56, 'layout of a print that is no literal', /\b(?:printf|vprintf|syslog)\s*\(\s*(?:LOG_\w+\s*,\s*)?[a-z]\w*\s*\)|\bs?n?fprintf\s*\(\s*\w+\s*,\s*[a-z]\w*\s*\)/, 'c cpp'),
  name(0.3, 'piece of a statement as it is', /^(?:whereRaw|selectRaw|orderByRaw|havingRaw|\$where|raw_sql|find_by_sql|unprepared|createNativeQuery|queryRawUnsafe|executeRawUnsafe)$/),
  name(0.42, 'objects made from bytes as they come', /^(?:pickle|unserialize|ObjectInputStream|BinaryFormatter|unsafe_load|UnsafeLoader|Marshal|shelve|dill)$/),
  code(0.8, 'text is run as code', /(?<![.\w>])(?:eval|exec)\(\s*\w|\bnew Function\(|\b(?:instance_eval|class_eval)\s*(?:\(\s*[^&\s]|["'<\w](?!o\b))|\.constantize\b|\bcreate_function\(/, 'javascript javascriptreact typescript typescriptreact python ruby'),
  code(0.78, 'text is run as code', /(?<![\w>:])eval\(|\binclude(?:_once)?\s*\(?\s*\$_/, 'php'),
  name(0.82, 'text becomes markup as it is', /^(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|html_safe|mark_safe|SafeString|bypassSecurityTrustHtml|HtmlString|template_HTML|Markup|v_html|createContextualFragment)$/),
  code(0.78, 'text becomes markup as it is', /\bdocument\.write\(|\bHtml\.Raw\(|\btemplate\.HTML\(|\|\s*safe\b/),
  name(0.46, 'text is made harmless', /^(?:escape_?html|html_?escape|htmlspecialchars|htmlentities|HtmlEncode|EscapeString|DOMPurify|bleach|escapeshellarg|escapeshellcmd|shellescape|shlex|quote_ident|mysqli_real_escape_string|real_escape_string|addslashes|sanitize_?(?:html|sql)\w*|escape_?xml|purify|QuoteIdentifier|xss|sanitizeHtml|escapeHTML|remove_?scripts?\w*|encodeForHtml)$/i),
  said(0.55, 'guards against scripts in markup', /javascript:|<script|\/\/script\b|\bsrcdoc\b|\bonerror\b/i),
  word(0.4, 'is about what gets in', 'xss injection'),
  sign(0.6, 'a path or address is built from the request', (view) => raw(0, 'p', /(?:join|resolve|sendFile|send_file|readFile\w*|open|redirect\w*|include|require|fopen|Combine|render)\s*\(?.{0,40}(?:\breq(?:uest)?\.(?:params|query|body|args|GET|form)|params\[|\$_(?:GET|POST|REQUEST)|getParameter\()/).find(view)),
  call(0.6, 'a name from outside picks what is called', ({ name: called, text }) => /^(?:send|public_send|getattr|call_user_func|unserialize|loads|invoke|constantize)$/.test(called) && /\breq\b|request\.|params|input|\$_|query|payload/i.test(text) && !/json/i.test(text)),
  code(0.52, 'a name from outside picks what is called', /\.(?:send|public_send|__send__)\(\s*(?![:"'\s])(?!\w+\s*,\s*\*\w+)[\w$@]|\bgetattr\(\s*\w+\s*,\s*(?!["'\s])\w+[^()]*\)\s*\(/, 'ruby python'),
  code(0.42, 'a name from outside picks what is called', /\$this->\$\w+\(|\bnew\s+\$\w+|\bcall_user_func(?:_array)?\(/, 'php'),
  sign(0.55, 'text is run as a statement', (view) => {
    const written = view.text.split('\n');
    return view.facts.calls.filter(({ name: called, line }) => /^(?:execute\w*|query\w*|raw\w*|exec_query|exec_update|select_all|prepare|Exec|Query|QueryRow|\$queryRawUnsafe|\$executeRawUnsafe|createQuery|createNativeQuery|find_by_sql|FromSqlRaw|ExecuteSqlRaw)$/.test(called) && takesIn(view.facts.strings.filter((one) => one.line === line).map(({ text }) => text).join(' '), written[line] ?? '', view.languageId) && /["'`]/.test(written[line] ?? '')).map(({ line }) => line);
  }),
  titled(0.42, 'function that makes text harmless', /escape(?!d?_?(?:key|room))|saniti[sz]e_?(?:html|sql|shell|input|text)|html_?encode|shell_?(?:quote|escape)|quote_?(?:ident|identifier|literal|value|arg)|strip_?(?:tags|html)|purify/i),
  name(0.5, 'names that reach into every object', /^(?:__proto__|isProtoKey|is_?safe_?key|unsafe_load|v_html|safe_join|raw_html|trustAsHtml|SafeHtml)$/),
  name(0.22, 'columns or operators come from outside', /^(?:order_?by|sort_?by|sort_?column|filter_?operators?|query_?operator|where_?clause|raw_?sql|raw_?query)$/i),
  raw(0.4, 'address of a page gets text unescaped', /["'`][^"'`]*[?&]\w+=["'`]\s*[+.]\s*\$?\w/),
  raw(0.6, 'header or command gets text as it is', /["'](?:Location|Set-Cookie):?\s*["']?\s*[.+]\s*\$?\w/),
  comment(0.3, 'comment speaks of what gets in', /\bxss\b|\binject(?:ion|ed)?\b|\bunescaped\b|\bescap(?:e|es|ed|ing)\b/i),
];
