export { CodeEditor } from './code-editor';
export { CommentWidget, Comments } from './comments';
export { openWorkbench, type WorkbenchOptions } from './open';
export { Dialog, Notifications, SideBar, type TreeRow } from './parts';
export { QuickInput } from './quick-input';
export { entriesIn, makeSample, noteBy, writeEntry, type EntryOnDisk } from './sample';
export { until } from './waiting';
export { Workbench } from './workbench';
export { makeWorkspace, makeWorkspaceFile, type Commit, type Files, type Workspace } from './workspace';
