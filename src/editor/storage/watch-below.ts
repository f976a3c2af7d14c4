import { type Disposable, Disposable as Disposables, RelativePattern, workspace, type WorkspaceFolder } from 'vscode';

/** So long after a folder was made its first files are there, in milliseconds. */
const settling = 700;

/**
 * Calls back when a file below `.coachmark` comes, changes or goes, be it by this window. Of a folder that is made anew often
 * only the folder is told, and what comes into it at once is not: so it is told of a moment after a folder was made, too.
 *
 * @param files a pattern below the workspace folder, such as `.coachmark/questions/*.json`
 * @param folders those on the way to them, without `.coachmark` itself
 */
export function watchBelow(workspaceFolder: WorkspaceFolder, files: string, folders: readonly string[], listener: () => void): Disposable {
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(workspaceFolder, files));
  const made = workspace.createFileSystemWatcher(new RelativePattern(workspaceFolder, `{${['.coachmark', ...folders].join(',')}}`));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(listener, settling);
  };
  return Disposables.from(watcher, watcher.onDidCreate(listener), watcher.onDidChange(listener), watcher.onDidDelete(listener), made, made.onDidCreate(soon), made.onDidDelete(soon), {
    dispose: () => clearTimeout(timer),
  });
}
