import { Disposable, RelativePattern, type Uri, window, workspace, type WorkspaceFolder } from 'vscode';
import { folderNameOf } from '../../core/notes/entry-path';
import { codePlaceOf } from '../platform/code-place';
import { onGitChange } from '../platform/git';
import { inBackground } from '../platform/report';
import { folderName as coachmark } from './coachmark-folder';
import type { NoteStore } from './note-store';

/** How long changes are gathered before they are read, in milliseconds. VS Code has gathered them for longer already. */
const gathering = 15;
/** Which files came with a new folder may never be told: it is looked at once more after this, in milliseconds. */
const newFolder = 1000;
/** How often the folders of what is on screen are asked for their times, in milliseconds. */
const looking = 1000;

/**
 * Watches the notes of all workspace folders: changes by git, by another window, by hand. VS Code misses what happens in a
 * folder that comes into being, or vanishes and comes back. So everything is read again on window focus and git changes, and
 * for what is on screen the times of its folders are compared, which a window that nobody touches relies on.
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
    onGitChange(debounced(rereadAll, 300)),
  ];
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    inBackground(lookAtShown(store).finally(() => (isLooking = false)));
  }, looking);
  return new Disposable(() => {
    clearInterval(timer);
    for (const one of [...listening, ...watchers.values()]) one.dispose();
  });
}

function watchFolder(store: NoteStore, folder: WorkspaceFolder): Disposable {
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, `${coachmark}/**`));
  const changed = new Set<string>();
  let all = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = (): void => {
    timer = undefined;
    const names = [...changed];
    changed.clear();
    if (all) inBackground(store.reloadAll(folder));
    else for (const name of names) inBackground(store.reload(folder, name));
    all = false;
  };
  const readAgain = debounced(() => inBackground(store.reloadAll(folder)), newFolder);
  const note = (uri: Uri): void => {
    const place = placeOf(folder, uri);
    if (place === 'elsewhere') return;
    if (place === 'all') {
      all = true;
      readAgain();
    } else changed.add(place.folderName);
    // Not pushed back by what comes after it: a long pull shows what it has brought.
    timer ??= setTimeout(read, gathering);
  };
  return Disposable.from(watcher, watcher.onDidCreate(note), watcher.onDidChange(note), watcher.onDidDelete(note));
}

/** Asks the disk itself, of two folders for each editor: a fraction of a millisecond. Elsewhere it might be a network's. */
async function lookAtShown(store: NoteStore): Promise<void> {
  for (const { document } of window.visibleTextEditors) {
    const place = codePlaceOf(document.uri);
    if (place?.workspaceFolder.uri.scheme === 'file') await store.lookAgain(place.workspaceFolder, folderNameOf(place.path));
  }
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
