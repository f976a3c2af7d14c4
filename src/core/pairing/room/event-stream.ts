/**
 * Server-sent events out of a stream of text that arrives in arbitrary pieces.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 */

/** UTF-16 units that one event may have. A longer one is left out as a whole. */
const longest = 1_000_000;

export interface ServerEvent {
  /** `message` unless the server says otherwise. */
  readonly event: string;
  readonly data: string;
}

/** What has been read of an event that is not complete. */
export interface EventStream {
  readonly line: string;
  readonly event: string;
  readonly data: readonly string[];
  /** UTF-16 units so far, of this event. */
  readonly length: number;
  /** A line feed that comes next belongs to the line end before. */
  readonly afterReturn: boolean;
  readonly begun: boolean;
}

export const emptyStream: EventStream = { line: '', event: '', data: [], length: 0, afterReturn: false, begun: false };

/** Reads on. How the text is cut into pieces makes no difference. */
export function readChunk(stream: EventStream, chunk: string): { readonly stream: EventStream; readonly events: readonly ServerEvent[] } {
  const events: ServerEvent[] = [];
  let { line, event, length, afterReturn, begun } = stream;
  let data = [...stream.data];
  const endLine = (): void => {
    if (line === '') {
      if (data.length > 0 && length <= longest) events.push({ event: event === '' ? 'message' : event, data: data.join('\n') });
      event = '';
      data = [];
      length = 0;
    } else if (length <= longest) {
      const { field, value } = fieldOf(line);
      if (field === 'event') event = value;
      else if (field === 'data') data.push(value);
    }
    line = '';
  };
  let text = chunk;
  if (!begun && text !== '') {
    begun = true;
    text = text.replace(/^\ufeff/, '');
  }
  for (const [, part = '', end = ''] of text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)) {
    const isRest = afterReturn && part === '' && end === '\n';
    if (part !== '' || end !== '') afterReturn = end === '\r';
    if (isRest) continue;
    length += part.length;
    // Beyond the bound nothing is kept but that the line is not empty.
    if (length <= longest) line += part;
    else {
      line = line === '' && part === '' ? '' : '-';
      data = [];
    }
    if (end !== '') endLine();
  }
  return { stream: { line, event, data, length, afterReturn, begun }, events };
}

function fieldOf(line: string): { readonly field: string; readonly value: string } {
  const colon = line.indexOf(':');
  if (colon < 0) return { field: line, value: '' };
  return { field: line.slice(0, colon), value: line.slice(colon + 1).replace(/^ /, '') };
}
