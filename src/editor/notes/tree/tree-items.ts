import { l10n, Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, workspace } from 'vscode';
import { draftPath } from '../../../core/notes/draft';
import { headlineOf } from '../../../core/notes/headline';
import { openIn } from '../../../core/notes/listing/grouping';
import type { ListedNote } from '../../../core/notes/listing/listed-note';
import { plainLine } from '../../../core/notes/render-text';
import { codeUri } from '../../platform/code-place';
import { unreadableWords } from '../unreadable-words';
import { kindWord, labelText } from '../words';
import type { DraftNode, DraftsNode, FolderNode, GroupNode, TreeNode, UnreadableNode, UnreadablesNode } from './nodes';
import { kindIcon, noteItem } from './note-item';
import { exactWords, relativeWords } from '../../platform/when-words';

export function itemOf(node: TreeNode, now: Date): TreeItem {
  switch (node.type) {
    case 'folder':
      return folderItem(node);
    case 'group':
      return groupItem(node);
    case 'note':
      return noteItem(node);
    case 'drafts':
      return draftsItem(node);
    case 'draft':
      return draftItem(node, now);
    case 'unreadables':
      return unreadablesItem(node);
    case 'unreadable':
      return unreadableItem(node);
  }
}

function folderItem({ id, workspaceFolder, groups }: FolderNode): TreeItem {
  return branch(id, workspaceFolder.name, 'folder', 'root-folder', countWords(groups.flatMap(({ notes }) => notes)), true);
}

function groupItem({ id, workspaceFolder, subject, notes, expanded }: GroupNode): TreeItem {
  const count = countWords(notes);
  if (subject.by === 'state') {
    const icon = subject.resolved ? 'pass' : 'circle-large-outline';
    return branch(id, subject.resolved ? l10n.t('Resolved') : l10n.t('Open'), 'group', icon, String(notes.length), expanded);
  }
  if (subject.by === 'kind') {
    const label = labelText([{ part: subject.kind }, ...(subject.weight ? [{ part: subject.weight }] : [])]);
    return branch(id, label, 'group', kindIcon(subject.kind, subject.weight), count, expanded);
  }
  if (subject.by === 'place') {
    const item = branch(id, l10n.t('Lost places'), 'group', 'question', count, expanded);
    item.tooltip = l10n.t('Notes whose code cannot be found. Select the code where it is now, and attach them again.');
    return item;
  }
  const uri = codeUri(workspaceFolder, subject.path);
  const at = subject.path.lastIndexOf('/');
  const item = branch(id, subject.path.slice(at + 1), 'file', 'file', at < 0 ? count : `${subject.path.slice(0, at)} · ${count}`, expanded);
  item.resourceUri = uri;
  item.iconPath = ThemeIcon.File;
  item.tooltip = subject.path;
  return item;
}

function draftsItem({ id, drafts }: DraftsNode): TreeItem {
  const item = branch(id, l10n.t('Drafts'), 'drafts', 'edit', String(drafts.length), true);
  item.tooltip = l10n.t('What you began to write and have not saved.');
  return item;
}

function draftItem(node: DraftNode, now: Date): TreeItem {
  const { draft } = node;
  const { purpose, text, at } = draft;
  const headline = (purpose.what === 'note' ? headlineOf(purpose.kind, text) : plainLine(text, 120)) || l10n.t('(no text yet)');
  const path = draftPath(draft);
  const file = path.slice(path.lastIndexOf('/') + 1);
  const line = purpose.what === 'note' ? purpose.anchor.range?.startLine : undefined;
  const what = purpose.what === 'note' ? kindWord(purpose.kind) : purpose.what === 'reply' ? l10n.t('reply') : l10n.t('edit');
  const item = new TreeItem(headline, TreeItemCollapsibleState.None);
  item.id = node.id;
  item.description = [line === undefined ? file : `${file}:${line}`, what, relativeWords(at, now)].join(' · ');
  item.iconPath = new ThemeIcon('edit');
  item.contextValue = 'draft';
  item.tooltip = `${headline}\n${path}\n${exactWords(at)}`;
  item.command = { command: 'coachmark.note.reveal', title: l10n.t('Go on writing'), arguments: [node] };
  item.accessibilityInformation = { label: `${headline}, ${l10n.t('draft')}, ${item.description}` };
  return item;
}

function unreadablesItem({ id, files }: UnreadablesNode): TreeItem {
  const item = branch(id, l10n.t('Unreadable'), 'unreadables', 'warning', String(files.length), true);
  item.tooltip = l10n.t('Files that cannot be shown as notes. None of them is changed or removed.');
  return item;
}

function unreadableItem({ id, file: unreadable }: UnreadableNode): TreeItem {
  const { file, line = 1 } = unreadable;
  const { what, next } = unreadableWords(unreadable);
  const path = workspace.asRelativePath(file);
  const item = new TreeItem(what, TreeItemCollapsibleState.None);
  item.id = id;
  item.description = next;
  item.iconPath = new ThemeIcon('file', new ThemeColor('list.warningForeground'));
  item.contextValue = 'unreadable';
  item.tooltip = `${what}. ${next}\n${path}`;
  item.accessibilityInformation = { label: `${what}. ${next} ${path}` };
  const at = new Range(line - 1, 0, line - 1, 0);
  const opens = file.path.endsWith('.md') && unreadable.reason !== 'link';
  item.command = opens
    ? { command: 'vscode.open', title: l10n.t('Open the file'), arguments: [file, { selection: at, preview: true }] }
    : { command: 'revealInExplorer', title: l10n.t('Show in the explorer'), arguments: [file] };
  return item;
}

function branch(id: string, label: string, contextValue: string, icon: string | ThemeIcon, description: string, expanded: boolean): TreeItem {
  const item = new TreeItem(label, expanded ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.contextValue = contextValue;
  item.iconPath = typeof icon === 'string' ? new ThemeIcon(icon) : icon;
  item.description = description;
  item.accessibilityInformation = { label: `${label}, ${description}` };
  return item;
}

function countWords(notes: readonly ListedNote[]): string {
  const open = openIn(notes);
  if (open === notes.length) return String(notes.length);
  return open === 0 ? l10n.t('{0} resolved', notes.length) : l10n.t('{0} of {1} open', open, notes.length);
}
