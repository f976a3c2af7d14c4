import { existsSync, readFileSync } from 'node:fs';

export interface Command {
  readonly command: string;
  readonly title: string;
  readonly icon?: string | object;
  readonly enablement?: string;
}

export interface Keybinding {
  readonly command: string;
  readonly key?: string;
  readonly mac?: string;
  readonly linux?: string;
  readonly win?: string;
  readonly when?: string;
}

interface Configuration {
  readonly properties?: Readonly<Record<string, unknown>>;
}

interface Contributes {
  readonly commands?: readonly Command[];
  readonly keybindings?: readonly Keybinding[];
  readonly menus?: Readonly<Record<string, readonly { readonly command?: string; readonly submenu?: string; readonly alt?: string }[]>>;
  readonly submenus?: readonly { readonly id: string }[];
  readonly configuration?: Configuration | readonly Configuration[];
}

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly activationEvents: readonly string[];
  readonly capabilities?: {
    readonly untrustedWorkspaces?: { readonly supported: boolean | 'limited'; readonly description?: string };
    readonly virtualWorkspaces?: boolean | object;
  };
  readonly contributes: Contributes;
  readonly devDependencies: Readonly<Record<string, string>>;
}

export const manifestText = readFileSync('package.json', 'utf8');
export const manifest = JSON.parse(manifestText) as Manifest;
export const { contributes } = manifest;

export const commands = contributes.commands ?? [];
export const settings = [contributes.configuration ?? []].flat().flatMap(({ properties = {} }) => Object.keys(properties));

/** Every string in a part of package.json, with the names of the properties that lead to it. */
export function strings(part: unknown, trail: readonly string[] = []): { trail: readonly string[]; text: string }[] {
  if (typeof part === 'string') return [{ trail, text: part }];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => strings(value, [...trail, key]));
}

/** The when-clauses of every contribution; `enablement` is one too. */
export const whenClauses = strings(contributes)
  .filter(({ trail }) => ['when', 'enablement'].includes(trail.at(-1) ?? ''))
  .map(({ text }) => text);

export function readJson(file: string): Readonly<Record<string, unknown>> {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {};
}
