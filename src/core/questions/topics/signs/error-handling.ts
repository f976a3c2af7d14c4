import type { CodeView } from '../../code/code-view';
import { atLeast, call, code, comment, name, raw, said, type Sign, sign, titled, word } from '../sign';

/** Where several kinds of failure are told apart. */
function severalCatches({ facts }: CodeView): readonly number[] {
  return facts.tries.flatMap(({ first, last }) => {
    // What a try within it catches is not its own.
    const own = facts.catches.filter((one) => one.first >= first && one.last <= last + 1 && !facts.tries.some((inner) => (inner.first > first || inner.last < last) && inner.first >= first && inner.last <= last && one.first > inner.first && one.last <= inner.last + 1) && !facts.catches.some((other) => other !== one && other.first <= one.first && other.last >= one.last && other.first >= first));
    return own.length > 1 ? [own[0]!.first] : [];
  });
}

const checked = atLeast(4, code(0.18, 'each step can fail and is checked', /\berr\s*!=\s*nil|\bmap_err\(|\?;\s*$|\bif\s*\(\s*(?:rc|ret|err|status|result)\s*(?:!=|<|==)/));

export const errorHandling: readonly Sign[] = [
  name(0.8, 'place where errors of a whole part end up', /^@?(?:componentDidCatch|getDerivedStateFromError|ExceptionHandler|ControllerAdvice|RestControllerAdvice|IExceptionHandler|IExceptionFilter|ExceptionFilter|uncaughtException|rescue_from|errorhandler|set_error_handler|set_exception_handler|UseExceptionHandler|app_errorhandler|onErrorCaptured|captureException)$/),
  said(0.8, 'place where errors of a whole process end up', /^(?:uncaughtException|unhandledRejection)$/),
  code(0.75, 'middleware for errors', /\(\s*err(?:or)?\w*\s*(?::\s*\w+)?,\s*_?req\w*/),
  code(0.56, 'kind of error of its own', /\bclass\s+\w+\s*(?:extends|:|\(|<)\s*(?:\w+[.:]+)*\w*(?:Error|Exception)\b|\bimpl\s+(?:[\w:]+::)?(?:Error|From<[^>]*Error>)\s+for\b|#\[derive\([^)]*Error/),
  code(0.62, 'recovers from a panic', /\brecover\(\)|\bcatch_unwind\b|\bset_hook\b/),
  code(0.32, 'jumps to the end on failure', /\bgoto\s+\w*(?:fail|err|error|bail|out|done|cleanup|end)\w*/i, 'c cpp'),
  titled(0.56, 'function that handles errors', /^_*(?:on|handle|render|report|map|translate|convert|to|from|wrap)_?\w*(?:exception|error|failure|panic)s?(?:Async)?$|(?:error|exception)_?handler$/i),
  code(0.36, 'kinds of errors told apart', /\bis\s+\w*Exception\b|\binstanceof\s+\w*(?:Error|Exception)\b|\berrors\.As\(|\bisinstance\(\s*(?:e|ex|err|exc|error)\b|\bdowncast_ref::/),
  atLeast(2, code(0.44, 'several kinds of failure told apart', /^\s*rescue\s+[A-Z]/, 'ruby')),
  sign(0.48, 'several kinds of failure told apart', severalCatches),
  sign(0.46, 'another error in its place, the cause is lost', ({ facts }) => facts.catches.filter(({ text }) => {
    const caught = /^(?:catch|except|rescue)\b\s*\(?\s*(?:[\w.\\|,\s()&:]*?(?:\bas\s+|=>\s*|\s[*&]?\s*))?\$?(\w+)\s*\)?\s*[{:\n]/.exec(text)?.[1];
    const thrown = /\b(?:throw\s+(?:new\s+)?[\w\\.]+\s*\(|raise\s+[A-Z]\w*)([^]*)/.exec(text)?.[1];
    return thrown !== undefined && !/\bfrom\s+\w/.test(thrown) && (caught === undefined || !new RegExp(`\\b${caught}\\b`).test(thrown.split(/[;\n]\s*[})]?\s*$/m)[0] ?? thrown));
  }).map(({ first }) => first)),
  sign(0.36, 'error caught and thrown on', ({ facts }) => facts.catches.filter(({ throws, isEmpty }) => throws && !isEmpty).map(({ first }) => first)),
  call(0.28, 'error is wrapped or told apart', ({ name: called, on }) => (on === 'errors' && /^(?:Is|As|Join)$/.test(called)) || /^(?:with_context|wrap_err|addError|add_error|multierr|reject|addSuppressed)$/.test(called)),
  sign(0.3, 'failure of one kept beside the rest', ({ facts }) => facts.calls.filter(({ name: called, on, inCatch, inLoop }) => inCatch && inLoop && (/^(?:add_?error|addFailure|record_?(?:error|failure)|push|append|add|Add|put|set)$/i.test(called) && /err|fail|aggregat|result/i.test(`${on}${called}`))).map(({ line }) => line)),
  sign(0.4, 'ends the process in a catch', ({ facts }) => facts.calls.filter(({ name: called, inCatch }) => inCatch && /^(?:exit|_exit|abort|die|Exit|quit)$/.test(called)).map(({ line }) => line)),
  atLeast(3, code(0.44, 'errors told apart code by code', /\bcase\s+(?:-?E[A-Z]{3,}\w*|\w*ERR(?:OR)?_\w+|\w+Error|\w+Exception|\w*Err[A-Z]\w*)\s*(?::|,|=>)|^\s*(?:\w+::)*\w*Err(?:or)?(?:::|Kind::)\w+.*=>/)),
  titled(0.46, 'function that says what an error means', /strerror|(?:err(?:or)?|exception|failure)_?(?:str|string|message|msg|text|name|code|status|response|kind|type|for|from|to)|(?:to|from|as|into|format|wrap|classify|is)_?\w*(?:Error|Exception|_error|_err)$/i),
  atLeast(2, code(0.4, 'one error turned into another', /\.map_err\(|\bfmt\.Errorf\([^)]*|\.or_else\(|\.ok_or(?:_else)?\(/, 'rust')),
  sign(0.26, 'error turned into something else', ({ facts }) => facts.catches.filter(({ throws, isEmpty }) => !throws && !isEmpty).map(({ first }) => first)),
  call(0.3, 'gives up with an exit', ({ name: called, inside }) => /^(?:exit|_exit|abort|panic|Exit|Fatal|Fatalf|die|panic!)$/.test(called) && !/^(?:main|usage|)$/.test(inside ?? '')),
  atLeast(2, call(0.36, 'fails hard where nothing is there', ({ name: called, on }) => /^(?:unwrap|expect)$/.test(called) && !/lock/.test(on) && on !== '')),
  code(0.4, 'looks at the last error', /\berrno\b|\bferror\(|\bGetLastError\b|\bstrerror\(/),
  said(0.1, 'says what went wrong', /^\s*(?:error|failed|could ?n[o']t|cannot|unable)\b|%w\b/i),
  checked,
  code(0.1, 'done whatever happens', /\bfinally\b|^\s*ensure\s*$/),
  code(0.4, 'cause is kept', /\braise\s+.*\bfrom\s+(?!None)\w+|,\s*\{?\s*cause\b|\binitCause\(/),
  raw(0.3, 'failure mapped to an answer', /catch.*(?:status|Problem)|HttpStatus\.INTERNAL_SERVER_ERROR|\bstatus\(500\)/),
  atLeast(5, word(0.22, 'much about errors', 'error errors exception failure failed')),
  comment(0.06, 'comment speaks of failing', /\b(?:error|exception|fails?|failure)\b/i),
  call(0.18, 'error is wrapped', ({ name: called, on }) => on === 'errors' && /^(?:Wrap|Wrapf|WithMessage|WithStack)$/.test(called)),
  call(0.4, 'failure told to those who watch', ({ name: called, inCatch }) => inCatch && /^(?:capture_?(?:exception|error|message)|(?:notify|report|record|notice|track)_?(?:exception|error))$/i.test(called)),
  sign(0.36, 'kinds of errors told apart', ({ lines, facts }) => lines.flatMap((line, at) => (/\b(?:if|unless|elif|else if|case|switch|return|\?)\W.{0,40}\b(?:e|err|error|ex|exc|exception)\w{0,6}(?:\.|\?\.|->)(?:message|code|name|errno|status\w*|getMessage\(\)|getCode\(\)|Message|HResult|Number|ErrorCode)\b.{0,20}(?:[!=]==?|\bincludes\(|\bstartsWith\(|\bmatch\(|\bcontains\(|\bis\b|\bin\b)/i.test(line) && facts.catches.some(({ first, last }) => first <= at && last >= at) ? [at] : []))),
  sign(0.38, 'done in another way after a failure', ({ facts, lines }) => facts.catches.filter(({ first, last, throws }) => !throws && /\b(?:catch|except|rescue)\b\W{0,2}\s*[A-Z]\w+/.test(lines[first] ?? '') && !/(?:catch|except|rescue)\W{0,2}\s*(?:Exception|Throwable|Error|StandardError)\b/.test(lines[first] ?? '')
    && facts.calls.some((one) => one.line > first && one.line <= last && !/^(?:log|warn|error|info|debug|print\w*|format|str)$/i.test(one.name) && facts.calls.some((other) => other.name === one.name && other.line < first && other.line >= first - 6))).map(({ first }) => first)),
];
