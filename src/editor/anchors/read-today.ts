import { workspace, type WorkspaceFolder } from 'vscode';
import { codeUri } from '../platform/code-place';

/** Larger files are not looked into while they are closed, in bytes. */
const largest = 1024 * 1024;

/** The text of a file as it is on disk; undefined when it is not there, or too large. */
export async function readToday(workspaceFolder: WorkspaceFolder, path: string): Promise<string | undefined> {
  const uri = codeUri(workspaceFolder, path);
  try {
    if ((await workspace.fs.stat(uri)).size > largest) return undefined;
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
