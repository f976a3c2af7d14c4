import { Disposable, RelativePattern, type Uri, window, workspace, type WorkspaceFolder } from 'vscode';
import { onGitChange } from '../platform/git';
import { inBackground } from '../platform/report';
import { folderName as coachmark } from './coachmark-folder';
import type { NoteStore } from './note-store';

/** How long changes are gathered before they are read, in milliseconds. */
const gathering = 60;

/**
 * Watches the notes of all workspace folders: changes by git, by another window, by hand. Some VS Code versions miss
 * what happens in a folder that vanishes and comes back, so everything is read again on window focus and git changes.
 */
export function watchNotes(store: NoteStore): Disposable {
  const watchers = new Map<string, Disposable>();
  const follow = (): void => {
    const folders = workspace.workspaceFolders ?? [];
    const present = new Set(folders.map(({ uri }) => uri.toString()));
    for (const [key, watcher] of watchers) {
      if (present.has(key)) continue;
      watcher.dispose();
      watchers.delete(key);
    }
    for (const folder of folders) {
      const key = folder.uri.toString();
      if (!watchers.has(key)) watchers.set(key, watchFolder(store, folder));
    }
  };
  follow();
  const rereadAll = (): void => {
    for (const folder of workspace.workspaceFolders ?? []) inBackground(store.reloadAll(folder));
  };
  const listening = [
    workspace.onDidChangeWorkspaceFolders(follow),
    window.onDidChangeWindowState(({ focused }) => focused && rereadAll()),
  ];
  let git: { dispose(): void } | undefined;
  let closed = false;
  inBackground(
    onGitChange(debounced(rereadAll, 300)).then((listener) => {
      if (closed) listener.dispose();
      else git = listener;
    }),
  );
  return new Disposable(() => {
    closed = true;
    git?.dispose();
    for (const one of [...listening, ...watchers.values()]) one.dispose();
  });
}

function watchFolder(store: NoteStore, folder: WorkspaceFolder): Disposable {
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, `${coachmark}/**`));
  const changed = new Set<string>();
  let all = false;
  const read = debounced(() => {
    const names = [...changed];
    changed.clear();
    if (all) inBackground(store.reloadAll(folder));
    else for (const name of names) inBackground(store.reload(folder, name));
    all = false;
  }, gathering);
  const note = (uri: Uri): void => {
    const place = placeOf(folder, uri);
    if (place === 'elsewhere') return;
    if (place === 'all') all = true;
    else changed.add(place.folderName);
    read();
  };
  return Disposable.from(watcher, watcher.onDidCreate(note), watcher.onDidChange(note), watcher.onDidDelete(note));
}

/** Which code path's folder a change belongs to; `all` for the folders above them. */
function placeOf(folder: WorkspaceFolder, uri: Uri): { readonly folderName: string } | 'all' | 'elsewhere' {
  const base = `${folder.uri.path.replace(/\/$/, '')}/${coachmark}`;
  if (uri.path === base) return 'all';
  if (!uri.path.startsWith(`${base}/`)) return 'elsewhere';
  const parts = uri.path.slice(base.length + 1).split('/');
  if (parts[0] === 'private') parts.shift();
  if (parts.length === 0) return 'all';
  if (parts[0] !== 'notes') return 'elsewhere';
  if (parts.length < 3) return parts.length === 1 ? 'all' : { folderName: parts[1]! };
  return parts[2]!.endsWith('.md') ? { folderName: parts[1]! } : 'elsewhere';
}

function debounced(work: () => void, milliseconds: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, milliseconds);
  };
}
