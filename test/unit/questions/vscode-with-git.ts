import { EventEmitter, Uri } from '../storage/vscode-on-disk';

/** As much of `vscode` as looking at code uses: git's extension, problems, and a log. What they say is set by the test. */
export const git = { commit: 'c1' as string | undefined, shown: [] as string[], show: (_path: string): Promise<string> => Promise.reject(new Error('not there')) };
export const problems: unknown[] = [];
export const logged: string[] = [];

const repository = {
  rootUri: Uri.file('/work'),
  state: {
    get HEAD() {
      return git.commit === undefined ? undefined : { commit: git.commit };
    },
    onDidChange: () => ({ dispose: () => {} }),
  },
  show: (commit: string, path: string) => {
    git.shown.push(`${commit} ${path}`);
    return git.show(path);
  },
};
const api = { repositories: [repository], getRepository: () => repository, onDidOpenRepository: () => ({ dispose: () => {} }) };
export const extensions = { getExtension: () => ({ isActive: true, exports: { enabled: true, getAPI: () => api } }) };
export const languages = { getDiagnostics: () => problems };
export const workspace = { isTrusted: true };
export const DiagnosticSeverity = { Error: 0, Warning: 1, Information: 2, Hint: 3 };
const log = (line: unknown): void => void logged.push(String(line));
export const window = { activeTextEditor: undefined, createOutputChannel: () => ({ trace: log, debug: log, info: log, warn: log, error: log }) };
export const l10n = { t: (text: string) => text };
export class Disposable {}
export { EventEmitter, Uri };
