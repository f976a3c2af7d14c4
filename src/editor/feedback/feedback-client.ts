import { type Disposable, Disposable as Disposables, type TextDocument, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askRulePage, type FeedbackSettings } from '../../protocol/feedback';
import { log } from '../platform/log';
import type { PageWorker } from '../platform/page-worker';
import { inBackground } from '../platform/report';
import { readSetting } from '../platform/settings';
import { isOfInterest } from './documents';
import type { KnownBoxes } from './known-boxes';
import { feedbackMiddleware } from './middleware';
import { rulePages, rulePagesScheme } from './rule-pages';
import { ShownBoxes } from './shown-boxes';

/** Has comments looked at while they are written. The server is started when the first box or note file is opened. */
export class FeedbackClient implements Disposable {
  private client: Promise<BaseLanguageClient> | undefined;
  private readonly shown: ShownBoxes;
  private readonly listening: Disposable;

  constructor(
    private readonly startServer: () => Promise<PageWorker>,
    private readonly boxes: KnownBoxes,
  ) {
    this.shown = new ShownBoxes(boxes, (about) => inBackground(this.tell(about)));
    this.listening = Disposables.from(
      window.onDidChangeVisibleTextEditors((editors) => editors.forEach(({ document }) => this.meet(document))),
      workspace.onDidOpenTextDocument((document) => this.meet(document)),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('coachmark.feedback')) inBackground(this.sendSettings());
      }),
      rulePages((code) => this.pageOf(code)),
    );
    workspace.textDocuments.forEach((document) => this.meet(document));
  }

  dispose(): void {
    this.listening.dispose();
    this.shown.dispose();
    void this.client?.then((client) => client.dispose()).catch(() => {});
  }

  private meet(document: TextDocument): void {
    if (this.client || !isOfInterest(document) || readSetting('coachmark.feedback.boxes', 'all') === 'off') return;
    this.client = this.start();
    inBackground(this.client);
  }

  private async start(): Promise<BaseLanguageClient> {
    const { WorkerClient } = await import('./worker-client');
    const client = new WorkerClient(this.startServer, {
      documentSelector: [{ scheme: 'comment' }, { language: 'markdown', pattern: '**/.coachmark/{notes,private/notes}/**/*.md' }],
      initializationOptions: { ...settingsNow(), docs: `${rulePagesScheme}:/` },
      outputChannel: log(),
      middleware: feedbackMiddleware(this.boxes),
    });
    await client.start();
    this.shown.tellAll();
    return client;
  }

  private async tell(about: { readonly method: string; readonly params: object }): Promise<void> {
    const client = await this.client;
    if (client?.isRunning()) await client.sendNotification(about.method, about.params);
  }

  private async sendSettings(): Promise<void> {
    const client = await this.client;
    if (client?.isRunning()) await client.sendNotification('workspace/didChangeConfiguration', { settings: { coachmark: { feedback: settingsNow() } } });
    else workspace.textDocuments.forEach((document) => this.meet(document));
  }

  private async pageOf(code: string): Promise<string> {
    this.client ??= this.start();
    return (await this.client).sendRequest<string>(askRulePage, { code });
  }
}

function settingsNow(): FeedbackSettings {
  const level = readSetting('coachmark.feedback.level', '');
  return {
    // VS Code hands out a proxy, which no message to a worker can hold.
    rules: { ...readSetting('coachmark.feedback.rules', {}) },
    ...(level === '' ? {} : { level }),
    most: readSetting('coachmark.feedback.most', 3),
  };
}
