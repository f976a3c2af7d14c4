import { type Uri, workspace, type WorkspaceFolder } from 'vscode';
import { readGitUri } from './git';

/** The file of the workspace that a document shows. */
export interface CodePlace {
  readonly workspaceFolder: WorkspaceFolder;
  /** Below the workspace folder, with `/`. */
  readonly path: string;
  /** Set when the document shows another state of the file, as git has it: a commit-ish, or `''` and `~` for the index. */
  readonly ref?: string;
}

/** Where notes can be taken: files of a workspace folder, and what git shows of them; never our own files. */
export function codePlaceOf(uri: Uri): CodePlace | undefined {
  // Asked for nearly every document after every edit: the scheme decides first.
  if (uri.scheme === 'comment' || uri.scheme === 'output' || uri.scheme === 'untitled') return undefined;
  const git = readGitUri(uri);
  const file = git?.file ?? uri;
  const workspaceFolder = workspace.getWorkspaceFolder(file) ?? (git && folderByPath(file));
  if (!workspaceFolder) return undefined;
  const base = workspaceFolder.uri.path.replace(/\/$/, '');
  if (!file.path.startsWith(`${base}/`)) return undefined;
  const path = file.path.slice(base.length + 1);
  if (path === '' || path.split('/').includes('.coachmark')) return undefined;
  return { workspaceFolder, path, ...(git ? { ref: git.ref } : {}) };
}

/** In a remote window git names files with another scheme than the folder has. */
function folderByPath(file: Uri): WorkspaceFolder | undefined {
  return workspace.workspaceFolders?.find(({ uri }) => file.path.startsWith(`${uri.path.replace(/\/$/, '')}/`));
}

/** The folder that a code path of a note belongs to, as a URI to open. */
export function codeUri(workspaceFolder: WorkspaceFolder, path: string): Uri {
  const base = workspaceFolder.uri.path.replace(/\/$/, '');
  return workspaceFolder.uri.with({ path: `${base}/${path}` });
}
