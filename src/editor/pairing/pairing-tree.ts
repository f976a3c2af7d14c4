import { type Disposable, EventEmitter, l10n, ThemeIcon, type TreeDataProvider, TreeItem, type TreeView, window } from 'vscode';
import { hintsFor } from '../../core/pairing/roles';
import { clockOf } from '../../core/pairing/session/clock';
import { isHere } from '../../core/pairing/session/rotation';
import type { Person, SessionState } from '../../core/pairing/session/session-state';
import { driverShares, hasMentorDrivenMost } from '../../core/pairing/typing-share';
import type { SessionHost } from './session-host';
import { hintWords, leftWords, minutesWords, stageWords, styleWords } from './words';

const viewId = 'coachmark.pairing';
/** How wide the longest bar is, in characters. */
const widest = 12;

/** One line of the view; all of it is worked out anew when something happened, never with each second. */
interface Line {
  readonly label: string;
  readonly description?: string;
  readonly icon?: string;
  readonly tooltip?: string;
  readonly context?: string;
  readonly lines?: readonly Line[];
}

/** The view "Pairing": who drives, who is here, the goal, and what came of the turns. */
export class PairingTree implements TreeDataProvider<Line>, Disposable {
  private readonly changes = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changes.event;
  private readonly view: TreeView<Line>;
  private readonly listening: Disposable;
  private drawnMinute = -1;

  constructor(private readonly host: SessionHost) {
    this.view = window.createTreeView<Line>(viewId, { treeDataProvider: this });
    this.listening = host.onDidChange(() => this.changes.fire());
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
    // Names and goals are plain text: the label of a tree item renders nothing.
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
    return state ? linesOf(state, this.host.now()) : [];
  }

  dispose(): void {
    this.listening.dispose();
    this.view.dispose();
    this.changes.dispose();
  }
}

function linesOf(state: SessionState, now: number): Line[] {
  const { settings, people, turns } = state;
  const { driver, next, phase, breakDue, ...clock } = clockOf(state, now);
  const shares = driverShares(state, now);
  const longest = Math.max(1, ...shares.map(({ drivenMs }) => drivenMs));
  const roles = people.filter(({ presence }) => presence.kind !== 'left').map((person) => personLine(state, person, driver, next));
  const bars = shares
    .filter(({ drivenMs }) => drivenMs > 0)
    .map(({ person, drivenMs }) => ({ label: person.name, description: `${'▇'.repeat(Math.max(1, Math.round((drivenMs / longest) * widest)))} ${minutesWords(drivenMs)}` }));
  return [
    ...(settings.goal === '' ? [] : [{ label: settings.goal, icon: 'target', description: l10n.t('goal') }]),
    ...(phase === 'break' ? [{ label: l10n.t('Break'), icon: 'coffee' }] : []),
    ...(phase === 'paused' ? [{ label: l10n.t('Paused'), icon: 'debug-pause', description: leftWords(clock) }] : []),
    ...roles,
    { label: styleWords(settings.style), description: stageWords(settings.stage), icon: 'mortar-board' },
    ...(breakDue ? [{ label: l10n.t('A break is due after this turn'), icon: 'coffee' }] : []),
    ...(hasMentorDrivenMost(state, now) ? [{ label: l10n.t('The mentor has been driving most of the time'), icon: 'lightbulb' }] : []),
    ...(bars.length === 0 ? [] : [{ label: l10n.t('Time at the keyboard'), icon: 'graph', lines: bars }]),
    ...(turns.length === 0 ? [] : [{ label: l10n.t('Turns'), icon: 'history', description: String(turns.length), lines: turnLines(state) }]),
  ];
}

function personLine(state: SessionState, person: Person, driver: Person | undefined, next: Person | undefined): Line {
  const { id, name } = person;
  if (!isHere(person)) return { label: name, description: l10n.t('away'), icon: 'circle-slash' };
  const drives = id === driver?.id;
  const hint = driver ? hintsFor(state, id, drives ? 'driver' : 'navigator').map(hintWords).join(' ') : undefined;
  const role = drives ? l10n.t('drives') : id === next?.id ? l10n.t('next') : driver ? l10n.t('navigates') : '';
  return { label: name, description: role, icon: drives ? 'keyboard' : 'compass', ...(hint ? { tooltip: hint } : {}) };
}

function turnLines({ turns, people }: SessionState): Line[] {
  const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? id;
  return turns
    .map(({ driver, drivenMs, skipped }, i) => ({ label: `${i + 1}  ${nameOf(driver)}`, description: skipped ? l10n.t('passed') : minutesWords(drivenMs) }))
    .reverse();
}
