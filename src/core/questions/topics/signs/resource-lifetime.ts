import type { CallFact } from '../../code/facts';
import type { CodeView } from '../../code/code-view';
import { call, code, comment, name, type Sign, sign, titled, word } from '../sign';

const closes = /^(?:close|Close|fclose|closedir|pclose|dispose|Dispose|DisposeAsync|release|Release|destroy|destroyed|disconnect|shutdown|Stop|unref|unsubscribe|removeEventListener|removeListener|off|clearInterval|cancel|Cancel|curl_easy_cleanup|curl_close|EVP_\w+_free|freeaddrinfo|closesocket|checkin|\$?disconnect|terminate|revokeObjectURL|sqlite3_(?:close|finalize)|mysqli_close|end)$/;

/** Whether this opens what somebody has to close. */
function opens({ name, on, text }: CallFact, languageId: string): boolean {
  if (/^(?:fopen|opendir|popen|fdopen|createReadStream|createWriteStream|openSync|getConnection|createConnection|proc_open|fsockopen|curl_init|curl_easy_init|sqlite3_open|mmap|OpenConnection|pg_connect|CreateTemp|TempFile)$/.test(name)) return true;
  if (name === 'FileReader' && /script/.test(languageId)) return false;
  if (/^(?:FileInputStream|FileOutputStream|FileReader|FileWriter|BufferedReader|PrintWriter|Socket|ServerSocket|FileStream|StreamReader|StreamWriter|SqlConnection|NpgsqlConnection|SqlCommand|Scanner|ZipFile|RandomAccessFile|TcpClient|MemoryMappedFile)$/.test(name)) return /^\s*new\b/.test(text);
  if (/^(?:newByteChannel|newInputStream|newOutputStream|newBufferedReader|newBufferedWriter|newDirectoryStream)$/.test(name)) return on === 'Files';
  if (name === 'open') return /^(?:|os|io|codecs|gzip|File|IO|fs|fsp|zipfile|tarfile)$/.test(on) && /^(?:python|ruby|c|cpp|javascript|typescript)$/.test(languageId) && !(languageId === 'ruby' && /\bdo\s*\||\{\s*\|/.test(text));
  return (/^(?:Open|Create|OpenFile)$/.test(name) && on === 'os') || (/^(?:Dial|DialTimeout|Listen)$/.test(name) && on === 'net') || (/^(?:Get|Post|Do)$/.test(name) && /^(?:http|client|c\.client)$/.test(on) && languageId === 'go') || (name === 'socket' && /^socket$|^$/.test(on) && languageId !== 'ruby');
}

const held = /\b(?:with|using|defer|try\s*\(|ensure|finally|unique_ptr|await using)\b/;

/** What is opened and, as far as can be seen, neither closed nor handed out. */
function leftOpen({ facts, lines, languageId }: CodeView): readonly number[] {
  if (facts.calls.some(({ name }) => closes.test(name))) return [];
  return facts.calls.filter((one) => opens(one, languageId) && !held.test(lines[one.line] ?? '') && !/\breturn\b/.test(lines[one.line] ?? '')).map(({ line }) => line);
}

/** What begins without its end: a listener, an interval, a subscription. */
function begun({ facts, words, languageId }: CodeView): readonly number[] {
  if (!/^(?:typescript|javascript)/.test(languageId)) return [];
  const ended = ['clear', 'remove', 'unsubscribe', 'dispose', 'disconnect', 'off', 'abort', 'signal', 'takeuntil', 'once'].some((one) => words.has(one));
  return ended ? [] : facts.calls.filter(({ name, text }) => (name === 'addEventListener' || /^(?:Intersection|Mutation|Resize|Performance)Observer$/.test(name) || name === 'setInterval' || (name === 'subscribe' && /=>/.test(text))) && !/once:/.test(text)).map(({ line }) => line);
}

/** What is taken is given back under the same name, and nothing makes sure of it. */
function pairs({ facts, lines }: CodeView): readonly number[] {
  if (lines.some((line) => held.test(line))) return [];
  const back = new Set(facts.names.flatMap(({ text }) => /^(?:release|give_?[bB]ack|checkin|return|put)_?(\w+)$/.exec(text)?.[1]?.toLowerCase() ?? []));
  return facts.names.filter(({ text }) => back.has(/^(?:acquire|obtain|borrow|checkout|take)_?(\w+)$/.exec(text)?.[1]?.toLowerCase() ?? '-')).map(({ line }) => line);
}

/** C: what is made in steps is taken apart in steps where a later one fails, or at the end: `x_init` and `x_destroy`. */
function madeAndUnmade({ facts, languageId }: CodeView): readonly number[] {
  if (!/^(?:c|cpp)$/.test(languageId)) return [];
  const unmade = new Set(facts.calls.flatMap(({ name }) => /^(\w{3,40})_(?:destroy|delete|free|close|fini|cleanup|deinit|release|unref)$/.exec(name)?.[1] ?? []));
  return facts.calls.filter(({ name }) => unmade.has(/^(\w{3,40})_(?:create|init|new|open|acquire|ref|alloc)$/.exec(name)?.[1] ?? '-')).map(({ line }) => line);
}

/** C: a mark behind which what was made before is given back. */
function givenBackOnFailure({ facts, lines, languageId }: CodeView): readonly number[] {
  if (!/^(?:c|cpp)$/.test(languageId)) return [];
  return lines.flatMap((line, at) => (/^\s*\w{0,20}(?:err|fail|out|cleanup|done|exit|bail|free|end)\w{0,20}\s*:\s*$/i.test(line) && facts.calls.some((one) => one.line > at && one.line <= at + 6 && (closes.test(one.name) || /(?:^|_)(?:free|close|destroy|release|cleanup|unref)$/.test(one.name))) ? [at] : []));
}

/** What is opened must be closed, also when something goes wrong between. */
export const resourceLifetime: readonly Sign[] = [
  sign(0.56, 'opened and not closed here', leftOpen),
  sign(0.66, 'begun and not ended here', begun),
  sign(0.58, 'opened and closed by hand', ({ facts, lines, languageId }) => (facts.calls.some(({ name, line }) => closes.test(name) && !/\bdefer\b/.test(lines[line] ?? '')) && !lines.some((line) => /\b(?:finally|ensure)\b/.test(line)) ? facts.calls.filter((one) => opens(one, languageId) && !held.test(lines[one.line] ?? '')).map(({ line }) => line) : [])),
  sign(0.55, 'way out before what is open is closed', ({ facts, lines, languageId }) => {
    const opened = facts.calls.find((one) => opens(one, languageId));
    const closed = facts.calls.findLast(({ name }) => closes.test(name));
    return opened && closed && !/^(?:go)$/.test(languageId) ? lines.flatMap((line, at) => (at > opened.line + 2 && at < closed.line - 1 && /\breturn\b|\bthrow\b|\braise\b/.test(line) ? [at] : [])) : [];
  }),
  name(0.72, 'end of a life', /^(?:AutoCloseable|Closeable|IDisposable|IAsyncDisposable|SuppressFinalize|SafeHandle|finalizer|__exit__|__aexit__|__del__|FinalizationRegistry|WeakRef|ExitStack|AsyncExitStack|contextmanager|asynccontextmanager|define_finalizer|ManuallyDrop|SetFinalizer|DisposableStack|__destruct|Disposable|mem_forget|addCleanup)$/),
  sign(0.5, 'taken and given back by hand', pairs),
  sign(0.6, 'taken and given back by hand', madeAndUnmade),
  sign(0.42, 'closed where it fails', givenBackOnFailure),
  code(0.5, 'done when the program ends', /\baddShutdownHook\(|\batexit(?:\.register)?\(|\bat_exit\b|\bregister_shutdown_function\(|\bprocess\.(?:on|once)\(/),
  call(0.4, 'closed where it fails', ({ name: called, inCatch }) => inCatch && closes.test(called) && !/^(?:cancel|Cancel|end|off|Stop|shutdown)$/.test(called)),
  sign(0.42, 'function that ends something', ({ facts }) => facts.functions.filter(({ name: called, first, last }) => /^(?:close|dispose|destroy|shutdown|stop|teardown|cleanup|release|disconnect|free)(?:All|_all|Async|_async)?$/i.test(called) && facts.calls.some((one) => one.line > first && one.line <= last && closes.test(one.name))).map(({ first }) => first)),
  sign(0.5, 'freed at the end of a life, and perhaps copied', ({ lines, languageId }) => (languageId === 'cpp' && lines.some((line) => /~[A-Z]\w*\s*\(/.test(line)) ? lines.flatMap((line, at) => (/\bdelete\b(?!\s*;)|\bfree\(|\bfclose\(/.test(line) && !/=\s*delete/.test(line) ? [at] : [])) : [])),
  code(0.45, 'end of a life', /(?:^|\s|::)~[A-Z]\w*\s*\(/),
  code(0.7, 'end of a life', /\bimpl(?:<[^>]*>)?\s+Drop\s+for\b|\bSymbol\.(?:async)?[dD]ispose\b/),
  code(0.24, 'closed whatever happens', /\bdefer\s+[\w.]*\.?(?:[cC]lose|Release|Stop|Body\.Close|Remove\w*)\b|\btry\s*\(\s*\w|\busing\s*(?:\(|var\b|await)|\bawait using\b/),
  sign(0.5, 'closed at the end of a try', ({ facts, lines }) => lines.flatMap((line, at) => (/\b(?:finally|ensure)\b/.test(line) && facts.calls.some((one) => one.line >= at && one.line <= at + 5 && closes.test(one.name)) ? [at] : []))),
  code(0.14, 'opened for a block', /^\s*(?:async )?with\s+[\w.]+\(/, 'python'),
  sign(0.4, 'listener taken away at the end', ({ facts }) => facts.calls.filter(({ name }) => /^(?:removeEventListener|removeListener|clearInterval|unsubscribe|unobserve|disconnect|revokeObjectURL)$/.test(name)).map(({ line }) => line)),
  call(0.22, 'closed', ({ name }) => closes.test(name) && !/^(?:unref|cancel|Cancel|off|end|release|Release|destroy|shutdown|Stop|clearInterval)$/.test(name)),
  call(0.2, 'given back or ended', ({ name }) => /^(?:release|Release|checkin|checkout|acquire|destroy|shutdown|free|terminate|reap)$/.test(name)),
  word(0.15, 'words of opening and closing', 'dispose disposed disposable finalizer leak leaked closed closing teardown cleanup fd descriptor checkin reap'),
  comment(0.4, 'remark on closing', /\bleak(?:s|ed|ing)?\b(?!\s+(?:\w+\s+)?(?:information|data|secrets?|details?|credentials?|addresses|tokens?))|must be closed|close the (?:file|connection|stream|socket)|release the (?:handle|connection)/i),
  titled(0.26, 'function that opens or closes', /(?:^|_|[a-z])(?:[oO]pen|[cC]lose|[dD]ispose|[tT]ear_?[dD]own|[cC]lean_?[uU]p|[sS]hut_?[dD]own|[dD]estroy|[dD]isconnect|[rR]elease|[aA]cquire|[bB]orrow|[cC]heckin)(?:$|_|Async|All|File|Stream|Connection|Socket|Session|Handle|Resource|d$)|^~\w/),
];
