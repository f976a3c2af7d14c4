import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serveFeedback } from './serve-feedback';

const worker = self as unknown as DedicatedWorkerGlobalScope;
serveFeedback(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)));
