import type { CallFact } from '../../code/facts';
import type { CodeView } from '../../code/code-view';
import { call, code, name, raw, type Sign, sign, titled, word } from '../sign';

const logger = /(?:^|[.>:_$@\]])(?:log|logger|logging|slog|console|tracing|syslog|Log|LOG|LOGGER|Logger|zap|logrus|sugar|winston|pino|_logger|_log|klog|glog|spdlog)(?:\(\w*\))?(?:\.(?:channel|with\w*)\([^)]*\))?$/;
const level = /^(?:log|debug|info|warn|warning|error|critical|fatal|trace|exception|notice|[DIWE]|(?:Debug|Info|Warn|Warning|Error|Fatal|Print|Trace)(?:f|ln|w|Context)?|Log(?:Information|Warning|Error|Debug|Critical|Trace)?|add|send|severe|fine|event)!?$/;

function logs({ name: called, on }: CallFact): boolean {
  return (logger.test(on) && level.test(called)) || /^(?:Log(?:Information|Warning|Error|Debug|Critical|Trace)|error_log|syslog|tracing|NSLog|spdlog|LOG|LOG_(?:INFO|WARN|ERROR|DEBUG)|log_(?:info|warn|error|debug|warning)|(?:debug|info|warn|error|trace|event|info_span|debug_span)!|serverLog|logf)$/.test(called) || (/^(?:debug|info|warn|error|trace|event)$/.test(called) && on === '');
}

/** What is logged, without the sentences around it. */
function valuesIn(text: string): string {
  return text.replace(/(["'`])((?:(?!\1).)*)\1/gs, (_, __, inner: string) => (/^\w+$/.test(inner) ? inner : (inner.match(/\{[^}]*\}/g) ?? []).join(' ')));
}

function lines({ facts }: CodeView): readonly number[] {
  return facts.calls.filter(logs).map(({ line }) => line);
}

/** Log calls if there are so many, and if they make up so much of the code. */
function many(least: number, share: number): Sign['find'] {
  return (view) => {
    const found = [...new Set(lines(view))];
    return found.length >= least && found.length >= share * view.lines.filter((line) => /\w/.test(line)).length ? found.slice(0, 1) : [];
  };
}

/** What is written down about what happens. */
export const logging: readonly Sign[] = [
  call(0.7, 'personal or secret things in the log', (one) => logs(one) && /(?:\b|_|[a-z])(?:password|passwd|token|secret|api_?key|e-?mail|phone|ssn|credit|card_?number|authorization|cookie|__dict__|req(?:uest)?\.body)\b/i.test(valuesIn(one.text))),
  sign(0.2, 'several log lines', many(3, 0.08)),
  sign(0.2, 'much of the code is logging', many(2, 0.14)),
  call(0.16, 'log text put together by hand', (one) => logs(one) && /\(\s*(?:f["']|\$"|`[^`]*\$\{|["'][^"']*["']\s*(?:\+|%|\.\s*\$)|["'][^"']*["']\.format|["'][^"']*#\{)/.test(one.text)),
  sign(0.06, 'log line', lines),
  sign(0.58, 'function that logs', ({ facts }) => facts.functions.filter(({ name: called }) => /^_?(?:log|logger|server_?log|write_?log)(?:[A-Z_]\w*)?$|[a-z]Log(?:ger|ging)?$|_log(?:ger|ging)?$|Logger$/.test(called) && !/^log(?:in|out|ical|arithm|1p|2|10|sumexp|its?|softmax)/i.test(called)).map(({ first }) => first)),
  name(0.52, 'how and where it is logged', /^(?:basicConfig|dictConfig|fileConfig|setLevel|set_level|StreamHandler|RotatingFileHandler|addHandler|MDC|LoggerConfiguration|structlog|winston|pino|NewJSONHandler|NewTextHandler|env_logger|tracing_subscriber|EnvFilter|LogRecord|addFilter|with_fields|WithFields|RequestLog|log_requests|request_logger|StdLogger|propagate|Monolog|pushHandler|BeginScope|redact\w*|log_record|access_log|verbosity)$/i),
  name(0.5, 'how and where it is logged', /morgan|^(?:pino_?http|express_?winston|lograge|CommonLogger|http_?logging|UseSerilog\w*|UseHttpLogging|AddHttpLogging|logging_?config|logger_?(?:config|options)|log_?(?:format(?:ter)?|layout|pattern)|TokensRegexp|WithLogger|SetFormatter|SetReportCaller|HandlerOptions|ReplaceAttr|tagged_logging)$/i),
  raw(0.42, 'what may stand in the log', /(?:\/\/|#|\*).{0,120}\b(?:from|in|into|to) (?:the |our )?logs\b/i),
  name(0.46, 'what stands beside each log line', /^(?:LogContext|LogEnricher|\w+LogEnricher|PushProperty|with_context|bind_contextvars|NewEntry|LoggerAdapter|log_context|tagged|ThreadContext|contextualize)$/),
  titled(0.4, 'type that logs', /Logg(?:ing|er)\w*$|Log(?:Handler|Formatter|Appender|Writer|Sink|Filter|Middleware|Entry|Record|Event|Message)$/),
  code(0.5, 'level that others choose', /\b(?:console|logger|log)\[\s*\w/),
  name(0.2, 'level of a log', /^log_?levels?$/i),
  call(0.5, 'level that others choose', (one) => logger.test(one.on) && /^(?:log|send|add|write|Log|public_send)$/.test(one.name) && /\(\s*:?\$?(?!LogLevel\.|Level\.|LogEventLevel\.|slog\.)(?:\w+\.)?\w*(?:level|severity|priority)\b/i.test(one.text)),
  call(0.28, 'logged and thrown again', (one, { facts }) => one.inCatch && logs(one) && facts.catches.some(({ throws, first, last }) => throws && one.line >= first && one.line <= last)),
  call(0.06, 'printed', ({ name: called, on }) => /^(?:println|eprintln|printf|puts|Println|Printf|print|WriteLine|var_dump|print_r|dbg|pp)!?$/.test(called) && /^(?:|fmt|System\.out|System\.err|Console|\$stderr|std)$/.test(on)),
  word(0.06, 'words of logging', 'log logger logging logs severity verbose logged breadcrumb'),
];
