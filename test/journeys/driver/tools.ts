import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';

export interface RunningServer {
  readonly port: number;
  readonly pid: number;
  readonly logFile: string;
  stop(): Promise<void>;
}

export interface ServerOptions {
  server: unknown;
  dataFolder: string;
  trust: boolean;
  settings: Record<string, unknown>;
  extension: string;
  others: readonly string[];
  webWorker: string[];
}

interface Tools {
  resolveVersion(name: string | undefined): Promise<string>;
  installServer(version: string): Promise<unknown>;
  startServer(options: ServerOptions): Promise<RunningServer>;
  workbenchUrl(server: RunningServer, what: { target: string }): string;
  launchBrowser(): Promise<Browser>;
  quietSettings: Record<string, unknown>;
}

/** The project's own tools. They find their files by their place, so they are loaded from there, not bundled. */
export async function loadTools(): Promise<Tools> {
  const files = ['versions.mjs', 'install.mjs', 'server.mjs', 'page.mjs'];
  const urls = files.map((file) => pathToFileURL(join(projectRoot, 'tools', 'vscode', file)).href);
  const modules = await Promise.all(urls.map((url) => import(url) as Promise<Partial<Tools>>));
  return Object.assign({}, ...modules) as Tools;
}

/** Journeys are run from the project's root. */
export const projectRoot = process.cwd();
