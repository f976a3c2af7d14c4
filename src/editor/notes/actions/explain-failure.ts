import { FileSystemError, l10n, workspace, type WorkspaceFolder } from 'vscode';
import { FileInTheWay, LinkInTheWay } from '../../storage/coachmark-folder';

/** What went wrong when a note was written, and what to do; the text itself is safe in its box. */
export function explainFailure(cause: unknown, folder: WorkspaceFolder): string {
  const kept = l10n.t('Your text is still in its box.');
  if (cause instanceof LinkInTheWay) {
    return l10n.t('Not saved: {0}, and notes are not written through links. Put a folder in its place. {1}', cause.message, kept);
  }
  if (cause instanceof FileInTheWay) {
    return l10n.t('Not saved: {0} is a file, and notes need a folder there. Move the file away, then save again. {1}', workspace.asRelativePath(cause.place), kept);
  }
  const code = codeOf(cause);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return l10n.t('Not saved: the disk is full. Free some space, then save again. {0}', kept);
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'NoPermissions') {
    return l10n.t('Not saved: {0} cannot be written to. Change its permissions, then save again. {1}', folder.name, kept);
  }
  if (code === 'Unavailable') {
    return l10n.t('Not saved: {0} is out of reach. Connect again, then save. {1}', folder.name, kept);
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  return l10n.t('Not saved: {0}. {1}', reason, kept);
}

function codeOf(cause: unknown): string {
  if (cause instanceof FileSystemError) return /\b(ENOSPC|EDQUOT|EROFS|EACCES|EPERM)\b/.exec(cause.message)?.[1] ?? cause.code;
  const { code } = (cause ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}
