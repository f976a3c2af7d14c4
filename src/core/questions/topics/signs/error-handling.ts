import type { CodeView } from '../../code/code-view';
import { atLeast, call, code, comment, name, raw, said, type Sign, sign, word } from '../sign';

/** Where several kinds of failure are told apart. */
function severalCatches({ facts }: CodeView): readonly number[] {
  return facts.tries.flatMap(({ first, last }) => {
    const own = facts.catches.filter((one) => one.first >= first && one.last <= last + 1);
    return own.length > 1 ? [own[0]!.first] : [];
  });
}

const checked = atLeast(4, code(0.25, 'each step can fail and is checked', /\berr\s*!=\s*nil|\bmap_err\(|\?;\s*$|\bif\s*\(\s*(?:rc|ret|err|status|result)\s*(?:!=|<|==)/));

export const errorHandling: readonly Sign[] = [
  name(0.8, 'place where errors of a whole part end up', /^@?(?:componentDidCatch|getDerivedStateFromError|ExceptionHandler|ControllerAdvice|RestControllerAdvice|IExceptionHandler|IExceptionFilter|ExceptionFilter|uncaughtException|rescue_from|errorhandler|set_error_handler|set_exception_handler|UseExceptionHandler|app_errorhandler|onErrorCaptured|captureException)$/),
  said(0.8, 'place where errors of a whole process end up', /^(?:uncaughtException|unhandledRejection)$/),
  code(0.75, 'middleware for errors', /\(\s*err(?:or)?\w*\s*(?::\s*\w+)?,\s*_?req\w*/),
  code(0.56, 'kind of error of its own', /\bclass\s+\w+\s*(?:extends|:|\(|<)\s*(?:\w+[.:]+)*\w*(?:Error|Exception)\b|\bimpl\s+(?:[\w:]+::)?(?:Error|From<[^>]*Error>)\s+for\b|#\[derive\([^)]*Error/),
  code(0.62, 'recovers from a panic', /\brecover\(\)|\bcatch_unwind\b|\bset_hook\b/),
  code(0.36, 'jumps to the end on failure', /\bgoto\s+\w*(?:fail|err|error|bail|out|done|cleanup|end)\w*/i, 'c cpp'),
  sign(0.56, 'function that handles errors', ({ facts }) => facts.functions.filter(({ name: called }) => /^_*(?:on|handle|render|report|map|translate|convert|to|from|wrap)_?\w*(?:exception|error|failure|panic)s?(?:Async)?$|(?:error|exception)_?handler$/i.test(called)).map(({ first }) => first)),
  code(0.36, 'kinds of errors told apart', /\bis\s+\w*Exception\b|\binstanceof\s+\w*(?:Error|Exception)\b|\berrors\.As\(|\bisinstance\(\s*(?:e|ex|err|exc|error)\b|\bdowncast_ref::/),
  atLeast(2, code(0.44, 'several kinds of failure told apart', /^\s*rescue\s+[A-Z]/, 'ruby')),
  sign(0.52, 'several kinds of failure told apart', severalCatches),
  sign(0.42, 'error caught and thrown on', ({ facts }) => facts.catches.filter(({ throws, isEmpty }) => throws && !isEmpty).map(({ first }) => first)),
  call(0.34, 'error is wrapped or told apart', ({ name: called, on }) => (on === 'errors' && /^(?:Is|As|Join|Wrap|Wrapf)$/.test(called)) || /^(?:with_context|wrap_err|addError|add_error|multierr|reject|addSuppressed)$/.test(called)),
  sign(0.26, 'error turned into something else', ({ facts }) => facts.catches.filter(({ throws, isEmpty }) => !throws && !isEmpty).map(({ first }) => first)),
  call(0.36, 'gives up with an exit', ({ name: called, inside }) => /^(?:exit|_exit|abort|panic|Exit|Fatal|Fatalf|die|panic!|perror|strerror)$/.test(called) && !/^(?:main|usage|)$/.test(inside ?? '')),
  atLeast(2, call(0.44, 'fails hard where nothing is there', ({ name: called, on }) => /^(?:unwrap|expect)$/.test(called) && !/lock/.test(on) && on !== '')),
  code(0.4, 'looks at the last error', /\berrno\b|\bferror\(|\bGetLastError\b|\bstrerror\(/),
  said(0.14, 'says what went wrong', /^\s*(?:error|failed|could ?n[o']t|cannot|unable)\b|%w\b/i),
  checked,
  code(0.2, 'done whatever happens', /\bfinally\b|^\s*ensure\s*$/),
  code(0.4, 'cause is kept', /\braise\s+.*\bfrom\s+(?!None)\w+|,\s*\{?\s*cause\b|\binitCause\(/),
  raw(0.3, 'failure mapped to an answer', /catch.*(?:status|Problem)|HttpStatus\.INTERNAL_SERVER_ERROR|\bstatus\(500\)/),
  atLeast(5, word(0.22, 'much about errors', 'error errors exception failure failed')),
  comment(0.12, 'comment speaks of failing', /\b(?:error|exception|fails?|failure)\b/i),
];
