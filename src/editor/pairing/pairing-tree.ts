import { DataTransferItem, type Disposable, Disposable as Disposables, EventEmitter, ThemeIcon, type TreeDataProvider, type TreeDragAndDropController, TreeItem, type TreeView, window } from 'vscode';
import { clockOf } from '../../core/pairing/session/clock';
import { movedInOrder } from '../../core/pairing/session/moved-in-order';
import { staying } from '../../core/pairing/session/rotation';
import { onSettingChange, readSetting } from '../platform/settings';
import { type Line, pairingLines, tellingLines } from './pairing-lines';
import type { JoinedRoom } from './room/joined-room';
import type { SessionHost } from './session-host';

const viewId = 'coachmark.pairing';
const dragged = 'application/vnd.code.tree.coachmark.pairing';

/** The view "Pairing": who drives, who is here, the goal, and what came of the turns. */
export class PairingTree implements TreeDataProvider<Line>, Disposable {
  private readonly changes = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changes.event;
  private readonly view: TreeView<Line>;
  private readonly listening: Disposable;
  private drawnMinute = -1;

  constructor(
    private readonly host: SessionHost,
    private readonly room: JoinedRoom,
  ) {
    this.view = window.createTreeView<Line>(viewId, { treeDataProvider: this, dragAndDropController: orderByDragging(host) });
    this.listening = Disposables.from(
      host.onDidChange(() => this.changes.fire()),
      room.onDidChange(() => this.changes.fire()),
      onSettingChange(['coachmark.pairing.countTelling'], () => this.changes.fire()),
    );
  }

  /** To be called with each tick: the view shows whole minutes, and only while it is seen. */
  onTick(): void {
    const state = this.host.running;
    if (!state || !this.view.visible) return;
    const minute = Math.floor(clockOf(state, this.host.now()).drivenMs / 60_000);
    if (minute === this.drawnMinute) return;
    this.drawnMinute = minute;
    this.changes.fire();
  }

  getTreeItem({ label, description, icon, tooltip, context, lines }: Line): TreeItem {
    const item = new TreeItem(label, lines ? 2 : 0);
    if (description !== undefined) item.description = description;
    if (icon !== undefined) item.iconPath = new ThemeIcon(icon);
    item.tooltip = tooltip ?? [label, description].filter(Boolean).join(' ');
    // Otherwise the tooltip is read aloud instead of the name.
    item.accessibilityInformation = { label: [label, description?.replace(/▇+ /, ''), tooltip].filter(Boolean).join(', ') };
    if (context !== undefined) item.contextValue = context;
    return item;
  }

  getChildren(line?: Line): Line[] {
    if (line) return [...(line.lines ?? [])];
    const state = this.host.running;
    if (!state) return [];
    const telling = readSetting('coachmark.pairing.countTelling', false) ? tellingLines(state) : [];
    return pairingLines(state, this.host.now(), [...this.room.lines(), ...telling]);
  }

  dispose(): void {
    this.listening.dispose();
    this.view.dispose();
    this.changes.dispose();
  }
}

/** People are dragged to where they shall drive. */
function orderByDragging(host: SessionHost): TreeDragAndDropController<Line> {
  return {
    dragMimeTypes: [],
    dropMimeTypes: [dragged],
    handleDrag: ([line], data) => {
      if (line?.person !== undefined) data.set(dragged, new DataTransferItem(line.person));
    },
    handleDrop: async (target, data) => {
      const moved: unknown = data.get(dragged)?.value;
      const order = staying(host.running?.people).map(({ id }) => id);
      if (typeof moved !== 'string') return;
      const after = movedInOrder(order, moved, target?.person);
      if (after !== order) await host.dispatch({ type: 'reorder', order: after });
    },
  };
}
