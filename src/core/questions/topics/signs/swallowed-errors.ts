import type { CatchFact } from '../../code/facts';
import type { CodeView } from '../../code/code-view';
import { code, comment, name, near, raw, type Sign, sign } from '../sign';

const tells = /\b(?:reject|next|abort|exit|fail|addError|add_error|toast|alert|setError|notify|status|Problem|render|redirect|BadRequest|Redirect\w*|cancel|interrupt|rollback|Rollback\w*|retry|sleep|json|error_response|assert\w*|set_exception|send_error|sendError|flash|captureException|dispatch)\b/;
const broad = /(?:catch\s*\(\s*(?:final\s+)?(?:\\?(?:Exception|Throwable|Error)|std::exception|\.\.\.)|catch\s*\{|catch\s*\(\s*\w+(?::\s*\w+)?\s*\)\s*\{|except\s*:|except\s+(?:Base)?Exception\b|rescue\s*(?:=>|$|StandardError|Exception))/m;

/** Blocks that let nobody know: few lines, no throw, nothing of an answer. */
function quiet({ facts }: CodeView, test: (one: CatchFact, code: string) => boolean): readonly number[] {
  return facts.catches
    .filter((one) => !one.throws && !one.isEmpty && (one.last - one.first <= 6 || (one.last - one.first <= 12 && (one.text.match(/;\s*$/gm)?.length ?? 9) <= 2)))
    .filter((one) => test(one, one.text.replace(/\/\/.*|#.*|\/\*[^]*?\*\//g, '')))
    .map(({ first }) => first);
}

const catching = (view: CodeView): readonly number[] => view.facts.catches.filter(({ throws }) => !throws).flatMap(({ first, last }) => [first, last]);
const unconcerned = comment(0, 'comment', /\bignor|\bswallow|\bbest[- ]effort|\bnever mind|\bprobably|\bdon'?t care|\bsilent|\bdoes(?:n't| not) matter|\bnot (?:critical|important)|\bharmless/i);

/** Go: an error is kept in a variable, and below nobody reads it. */
function unseen({ facts, lines, languageId }: CodeView): readonly number[] {
  if (languageId !== 'go') return [];
  return facts.functions
    .filter(({ first, last }) => !/\berr\s+error\b/.test(lines.slice(first, first + 4).join(' ')) && !facts.functions.some((one) => one.first < first && one.last >= last))
    .flatMap(({ first, last }) => lines.flatMap((line, at) => (at > first && at < last && /^\s*(?:[\w.]+\s*,\s*)*err\s*:?=\s*[\w.]+\(/.test(line) && !lines.slice(at + 1, last + 1).some((one) => /\berr\b/.test(one)) ? [at] : [])));
}

/** The web: `if (!response.ok) { … }` without a way out. */
function goesOnAnyway({ lines, languageId }: CodeView): readonly number[] {
  if (!/script/.test(languageId)) return [];
  return lines.flatMap((line, at) => {
    const indent = /^(\s*)if\s*\(\s*!\s*\w+\??\.ok\s*\)\s*\{\s*$/.exec(line)?.[1];
    if (indent === undefined) return [];
    const end = lines.findIndex((one, below) => below > at && one.startsWith(`${indent}}`));
    return end > at && !/\b(?:return|throw|reject|next)\b/.test(lines.slice(at + 1, end).join(' ')) && !/\belse\b/.test(lines[end] ?? '') ? [at] : [];
  });
}

/** Go: a failure is written to the log, and nobody else learns of it. */
function loggedAndOn({ lines, languageId }: CodeView): readonly number[] {
  if (languageId !== 'go') return [];
  return lines.flatMap((line, at) => {
    const indent = /^(\s*)(?:\}\s*else\s+)?if\b.*\berr\s*!=\s*nil\s*\{\s*$/.exec(line)?.[1];
    if (indent === undefined) return [];
    const end = lines.findIndex((one, below) => below > at && one.startsWith(`${indent}}`));
    const body = lines.slice(at + 1, end).join(' ');
    return end > at && end - at < 6 && /\blog|Log|slog|Print|Warn|Debug|Error\(/.test(body) && !/\b(?:return|panic|Fatal\w*|Exit|append|http\.Error|break|errs?\s*=|goto)\b/.test(body) ? [at] : [];
  });
}

/** JavaScript: a callback writes its error to the log, and goes on as if there were none. */
function loggedInCallback({ lines, languageId }: CodeView): readonly number[] {
  if (!/script/.test(languageId)) return [];
  return lines.flatMap((line, at) => {
    const [, indent = '', rest = ''] = /^(\s*)if\s*\(\s*!?!?(?:err|error|e)\s*\)(.*)$/.exec(line) ?? [];
    if (rest === '') return [];
    const end = /\{\s*$/.test(rest) ? lines.findIndex((one, below) => below > at && one.startsWith(`${indent}}`)) : at;
    const body = `${rest} ${lines.slice(at + 1, end + 1).join(' ')}`;
    return end >= at && end - at < 5 && /\b(?:console|logger|log|winston)\b/.test(body) && !/\b(?:return|throw|reject|next|callback|cb|done|exit|else|send|render|json|status|emit|redirect)\b/.test(body) ? [at] : [];
  });
}

export const swallowedErrors: readonly Sign[] = [
  sign(0.82, 'empty catch block', ({ facts }) => facts.catches.filter(({ isEmpty, text }) => isEmpty && broad.test(text)).map(({ first }) => first)),
  sign(0.66, 'empty catch block', ({ facts }) => facts.catches.filter(({ isEmpty, text }) => isEmpty && !broad.test(text)).map(({ first }) => first)),
  sign(0.76, 'catch block that gives a default back', (view) => quiet(view, (_one, text) => broad.test(text) && /\breturn\b\s*(?:null|nil|None|false|true|undefined|0|-1|\[\]|\{\}|""|''|default|array\(\)|\w*\.?(?:empty|Empty|none)\b|;|$)/m.test(text) && !tells.test(text))),
  sign(0.46, 'narrow catch that gives a default back', (view) => quiet(view, (_one, text) => !broad.test(text) && /\b(?:return|continue)\b\s*(?:null|nil|None|false|undefined|0|-1|\[\]|\{\}|""|''|;|$)/m.test(text) && !tells.test(text))),
  sign(0.6, 'error whose name says that it is ignored', ({ facts }) => facts.catches.filter(({ throws, text }) => !throws && /^[^\n]*\b(?:ignored?|ignore\w*|unused|swallow\w*|expected)\s*\)?\s*(?:\{|:|$)/m.test(text.slice(0, 120).split('\n')[0] ?? '')).map(({ first }) => first)),
  sign(0.56, 'error of a callback that nobody reads', ({ facts, lines, languageId }) => (/script/.test(languageId) ? facts.functions.filter(({ parameters, first, last }) => last > first && /^\(\s*(?:err|error)\s*(?:,|\))/.test(parameters) && !/\b(?:err|error)\b/.test(`${(lines[first] ?? '').replace(/^.*(?:=>|\)\s*\{)/, '')}\n${lines.slice(first + 1, last + 1).join('\n')}`)).map(({ first }) => first) : [])),
  code(0.18, 'error left aside', /\bif let Ok\(/, 'rust'),
  sign(0.62, 'catch block that only writes a log line', (view) => quiet(view, (_one, text) => /log|print|puts|console|warn|cerr|echo|debug/i.test(text) && !tells.test(text) && !/\breturn\b\s*\S/.test(text))),
  sign(0.6, 'catch block that puts an empty value in place', (view) => quiet(view, (_one, text) => /^[^=]*?(?:[{:]|=>\s*\w+|\bthen)\s*\n?\s*[$\w.>-]+\s*=\s*(?:null|nil|None|false|undefined|0|-1|\[\]|\{\}|""|''|array\(\))\s*;?\s*(?:\}|end|$)\s*$/.test(text))),
  sign(0.5, 'failure of a promise without its reason', ({ lines }) => lines.flatMap((line, at) => (/\.catch\(\s*(?:\w+\(\s*)?(?:async\s*)?\(\s*\)\s*=>/.test(/\.catch\(\s*$/.test(line) ? line + (lines[at + 1] ?? '') : line) ? [at] : []))),
  sign(0.52, 'catch block that goes on with the next', (view) => quiet(view, (_one, text) => /\b(?:continue|next|pass)\b/.test(text) && !/sleep|retry|attempt/i.test(text))),
  raw(0.86, 'failure is turned into an empty value', /\.catch\(\s*(?:\(\s*\w*\s*\)|\w+)\s*=>\s*(?:\{\s*\}|\[\]|null|undefined|false|\(\{\}\)|''|""|void 0)?\s*\)|\.catch\(\s*(?:noop|_\.noop|function\s*\(\w*\)\s*\{\s*\})/),
  raw(0.6, 'failure of a promise is only logged', /\.catch\(\s*(?:console\.\w+|\(?\w+\)?\s*=>\s*console\.\w+\([^)]*\))\s*\)/),
  code(0.9, 'any error becomes an ordinary value', /\brescue\s+(?:nil|false|true|0|\[\]|\{\})/, 'ruby'),
  code(0.86, 'catches everything', /^\s*except\s*:|\bsuppress\(\s*(?:Base)?Exception/, 'python'),
  code(0.6, 'failure is suppressed', /\bsuppress\(|\.onErrorResume\w*|\bonErrorReturn\b/),
  code(0.6, 'warning is silenced', /(?:^|[=(\s!])@(?!trigger_error)(?:\w+->)?[a-z_]+\(/, 'php'),
  code(0.62, 'result of a step that can fail is thrown away', /^\s*let\s+_\s*=\s*\S.*[)?];?|\.ok\(\)\s*;\s*$/, 'rust'),
  code(0.45, 'error is thrown away', /,\s*_\s*:?=\s*(?!(?:\w+\.)*(?:Size|Caller|Hostname|Cut|Getwd|range|\w*Component|Peek|Lookup\w*|Load|LoadOrStore)\b|range\b)(?:[\w.]*(?:Marshal|Unmarshal|Parse|Read|Write|Atoi|Exec|Query|Open|Get|Do|Decode|Encode|Create|New\w*|Signed\w*|Hash\w*|Generate\w*|Copy|Find\w*|Load\w*|Fetch\w*|Save\w*|Scan\w*|Send\w*|Delete\w*|Update\w*|ReadAll|RowsAffected|LastInsertId)\w*\()|^\s*_\s*(?:,\s*_\s*)?=\s*\w[\w.]*\(/, 'go'),
  sign(0.72, 'error that nobody looks at', unseen),
  sign(0.6, 'failed answer is noticed, and then it goes on', goesOnAnyway),
  code(0.3, 'error becomes a default', /\bparse(?:::<\w+>)?\(\)\.unwrap_or|\.filter_map\(\s*Result::ok|\b(?:read_dir|lines)\([^)]*\)\??\.flatten\(\)|\.ok\(\)\.unwrap_or|\.filter_map\(.*\.ok\(\)|\.unwrap_or_default\(\)/, 'rust'),
  sign(0.5, 'comment says that the error does not matter', (view) => near(unconcerned.find(view), [...catching(view), ...code(0, 'c', /\.catch\(|\brescue\b|\berr\b/).find(view)], 2)),
  sign(0.5, 'error is logged, and then it goes on', loggedAndOn),
  sign(0.62, 'error is logged, and then it goes on', loggedInCallback),
  raw(0.5, 'callback that does nothing', /,\s*(?:\(\s*\w*\s*\)|\w+)\s*=>\s*(?:\{\s*\}|undefined|null)\s*\)\s*;?\s*$|,\s*(?:_\.)?noop\s*\)\s*;?\s*$/, 'javascript typescript typescriptreact'),
  code(0.42, 'result of a step that can fail is thrown away', /^\s*\(void\)\s*!?\s*(?:write|read|fwrite|close|fclose|system|chdir|ftruncate|remove|unlink|fread|setuid|rename)\(/, 'c cpp'),
  name(0.4, 'errors are ignored', /^(?:ignore_?errors?|suppress_?errors?|silent|fail_?silently|swallow\w*|error_reporting|errors_ignore)$/i),
];
