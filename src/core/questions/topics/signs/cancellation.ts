import type { CodeView } from '../../code/code-view';
import { atLeast, code, comment, name, said, type Sign, sign, titled } from '../sign';

/** What was handed in could end the work, but the call below is given another one. */
function forgetsContext({ facts, lines }: CodeView): readonly number[] {
  return facts.functions
    .filter(({ parameters }) => /\bctx\b|context\.Context/.test(parameters))
    .flatMap(({ first, last }) => lines.flatMap((line, at) => (at > first && at <= last && /context\.(?:Background|TODO)\(\)/.test(line) ? [at] : [])));
}

export const cancellation: readonly Sign[] = [
  name(0.72, 'a signal to stop', /^(?:AbortController|ThrowIfCancellationRequested|IsCancellationRequested|isCancellationRequested|CancellationTokenSource|throwIfAborted|CancelledError|CancellationException|stop_token|stop_source|request_stop|jthread|WithCancel|WithCancelCause|NotifyContext|AbortError|CreateLinkedTokenSource|is_cancelled|isCancelled|CancelToken|takeUntil|takeUntilDestroyed|DropGuard|AbortHandle|abortable|CanceledError|Cancell?edException)$/),
  code(0.6, 'stops when the context is done', /\bctx\.Done\(\)|\bctx\.Err\(\)|\bcontext\.Canceled\b/, 'go'),
  sign(0.68, 'the context that was handed in is not used', forgetsContext),
  name(0.5, 'a signal that work may be aborted', /^(?:AbortSignal|abort_signal|abortSignal|aborted|InterruptedException|isInterrupted|interrupted|OperationCanceledException|TaskCanceledException|KeyboardInterrupt|coroutineContext)$/),
  name(0.45, 'cancelled in a name', /^(?!cancellationToken$|.*CONNABORTED).*cancel(?:l?ed|lation|ing)|(?:is|was|to)_?cancel|abort_?(?:ed|controller|signal)/i),
  code(0.42, 'work is cancelled', /\.(?:cancel|Cancel)\((?:true|false)?\)|\bcontroller\.abort\(|\.interrupt\(\)|(?<!defer\s)\bcancel\(\)|\bpthread_cancel\(|\.raise\(/),
  code(0.7, 'result that came too late is dropped', /\b(?:let|var)\s+(?:ignore|cancell?ed|active|stale|alive|(?:is_?)?mounted|disposed|stopped|current)\s*=\s*(?:true|false)\b/i, 'javascript javascriptreact typescript typescriptreact'),
  code(0.42, 'asked to stop', /\b_?(?:stop|stopped|stopping|stop_requested|should_stop|shutdown|quit|cancel\w*|keep_running|running)\b\s*(?:\.load|\.is_set|\.store)|\bwhile\s*\(?\s*!?\s*\w*(?:running|stop|quit)\w*/i),
  atLeast(4, name(-0.15, 'it is a timeout that ends it', /time_?out/i)),
  sign(0.5, 'signal of the system ends the work', ({ facts }) => facts.calls.filter(({ name: called, text, on }) => (/^(?:Notify|NotifyContext|trap|signal|on|once|sigaction|pcntl_signal|add_signal_handler|ctrl_c)$/.test(called) && /SIG(?:TERM|INT|HUP|QUIT)|\b(?:TERM|INT)["']|os\.Interrupt|ctrl_c/.test(text)) || (called === 'ctrl_c' && on !== '')).map(({ line }) => line)),
  titled(0.34, 'function that ends work', /cancel(?!l?able$)|abort|graceful|shut_?down|interrupt/i),
  code(0.4, 'nobody waits for the answer any more', /\btx\.is_closed\(\)|\.isClosed\(\)|\.closed\.load|\bis_disconnected\(|\breq(?:uest)?\.(?:aborted|is_disconnected|destroyed)\b|HttpContext\.RequestAborted|connection_aborted\(/),
  name(0.16, 'a token is handed on', /^(?:CancellationToken|cancellationToken)$/),
  name(0.2, 'cancel in a name', /^_?(?:cancel|abort|interrupt|stop)$/i),
  said(0.34, 'speaks of an abort', /^AbortError$|\bcancell?ed\b|\baborted\b|SIGTERM|SIGINT/),
  comment(0.28, 'comment speaks of cancelling', /\bcancel(?:l?ed|s|lation)?\b|\babort(?:ed|s)?\b|\bunmount/i),
  code(-0.5, 'it is a timeout that ends it', /\bAbortSignal\.timeout\(/),
];
