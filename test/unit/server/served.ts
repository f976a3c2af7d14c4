import { PassThrough } from 'node:stream';
import { createConnection, createMessageConnection, type Diagnostic, type MessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { serveFeedback } from '../../../src/server/serve-feedback';

/** A client of a server in the same process, over streams as between processes. */
export interface Served {
  readonly client: MessageConnection;
  /** Opens or changes a document. */
  write(uri: string, text: string, languageId?: string): Promise<void>;
  /** The next diagnostics of a document that fit. */
  diagnostics(uri: string, fits?: (found: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>;
  close(): Promise<void>;
}

export async function serve(initializationOptions: object = {}): Promise<Served> {
  const up = new PassThrough();
  const down = new PassThrough();
  serveFeedback(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)));
  const client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const last = new Map<string, readonly Diagnostic[]>();
  const waiting = new Set<() => void>();
  client.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
    last.set(uri, diagnostics);
    for (const look of [...waiting]) look();
  });
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {}, initializationOptions });
  await client.sendNotification('initialized', {});
  const versions = new Map<string, number>();
  return {
    client,
    write: async (uri, text, languageId = 'markdown') => {
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      last.delete(uri);
      if (version === 1) await client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
      else await client.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
    },
    diagnostics: (uri, fits = () => true) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = last.get(uri);
          if (!found || !fits(found)) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    close: async () => {
      await client.sendRequest('shutdown');
      client.dispose();
      up.destroy();
      down.destroy();
    },
  };
}
