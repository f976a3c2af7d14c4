import { mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { loadTools, projectRoot } from './tools';
import { Workbench } from './workbench';

export type WorkbenchOptions = ({ folder: string } | { workspaceFile: string }) & {
  /** False opens in restricted mode. */
  trust?: boolean;
  /** User settings, on top of quiet ones. */
  settings?: Record<string, unknown>;
  /** `oldest`, `latest` or a version; otherwise what the test run was asked for. */
  vscode?: string;
  /** Runs the extension in the web worker host, as in a browser without a server. */
  webWorker?: boolean;
  /** The folder of the extension to install; otherwise the project. */
  extension?: string;
  /** Folders of other extensions to install beside it. */
  others?: readonly string[];
  size?: { width: number; height: number };
};

// Every test file is a bundle of its own; this is what they share.
const shared = globalThis as { coachmarkBrowser?: Promise<Browser>; coachmarkWorkbenches?: Set<Workbench> };

/** Opens a window on a server of its own, with fresh user data. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const tools = await loadTools();
  const version = await tools.resolveVersion(options.vscode ?? process.env['COACHMARK_VSCODE']);
  const dataFolder = mkdtempSync(join(realpathSync(tmpdir()), 'coachmark-data-'));
  const extension = options.extension ?? projectRoot;
  const id = extensionId(extension);
  const server = await tools.startServer({
    server: await tools.installServer(version),
    dataFolder,
    trust: options.trust ?? true,
    settings: { ...tools.quietSettings, ...options.settings },
    extension,
    others: options.others ?? [],
    webWorker: options.webWorker ? [id] : [],
  });
  shared.coachmarkBrowser ??= tools.launchBrowser();
  const browser = await shared.coachmarkBrowser;
  const context = await browser.newContext({
    viewport: options.size ?? { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  // Otherwise the question whether to leave the page keeps it from being reloaded.
  page.on('dialog', (dialog) => void dialog.accept());
  const target = 'folder' in options ? options.folder : options.workspaceFile;
  const running = { page, server, dataFolder, version, extensionId: options.webWorker ? undefined : id };
  const workbench = new Workbench(running);
  (shared.coachmarkWorkbenches ??= new Set()).add(workbench);
  await page.goto(tools.workbenchUrl(server, { target }));
  await workbench.ready();
  return workbench;
}

function extensionId(folder: string): string {
  const text = readFileSync(join(folder, 'package.json'), 'utf8');
  const { publisher, name } = JSON.parse(text) as { publisher: string; name: string };
  return `${publisher}.${name}`;
}
