import { type Disposable, env, EventEmitter, l10n, type Memento, type QuickPickItem, window } from 'vscode';
import { isRoomName, suggestRoom } from '../../../core/pairing/room/mob-room';
import { log } from '../../platform/log';
import { randomBytes } from '../../platform/random-bytes';
import { inBackground } from '../../platform/report';
import { onSettingChange, readSetting } from '../../platform/settings';
import { sayInformation, sayWarning } from '../../platform/say';
import type { SessionHost } from '../session-host';
import { type Fetch, usualPace } from './room-connection';
import { RoomMember } from './room-member';
import { roomServer } from './room-server';

const nameKey = 'pairing.room';
const setting = 'coachmark.pairing.roomServer';

/** The timer room that this folder is in, if it is in one. Its name is kept on this machine, never in a file of the workspace. */
export class JoinedRoom implements Disposable {
  private readonly changes = new EventEmitter<void>();
  readonly onDidChange = this.changes.event;
  private readonly listening: Disposable;
  private name: string | undefined;
  private member: RoomMember | undefined;
  private gone = false;

  /** @param fetch absent where the extension cannot reach other servers */
  constructor(
    private readonly host: SessionHost,
    private readonly memory: Memento,
    private readonly fetch: Fetch | undefined,
  ) {
    this.listening = onSettingChange([setting], () => {
      if (this.name !== undefined) this.enter(this.name, true);
    });
    const name = memory.get<unknown>(nameKey);
    // Not before it is known what this machine followed last.
    if (typeof name === 'string' && isRoomName(name)) inBackground(host.look().finally(() => this.enter(name, false)));
  }

  /** What the view says of the room. */
  lines(): { readonly label: string; readonly icon: string; readonly tooltip?: string }[] {
    if (this.name === undefined) return [];
    const label = this.member?.connected ? l10n.t('Room: connected') : l10n.t('Room: not reached, trying again');
    return [{ label, icon: 'broadcast', ...(this.member ? {} : { tooltip: addressWords() }) }];
  }

  async joinOrLeave(): Promise<void> {
    if (!this.fetch) void sayInformation(l10n.t('Timer rooms cannot work here: a browser keeps extensions from reaching their server.'));
    else if (this.name === undefined) await this.join();
    else await this.leaveOrCopy(this.name);
  }

  dispose(): void {
    this.gone = true;
    this.member?.dispose();
    this.listening.dispose();
    this.changes.dispose();
  }

  private async join(): Promise<void> {
    if (serverNow() === undefined) {
      void sayWarning(addressWords());
      return;
    }
    const text = await window.showInputBox({
      title: l10n.t('Join a timer room'),
      value: suggestRoom(randomBytes),
      prompt: l10n.t('Everybody who knows the name sees minutes, names of drivers and the goal.'),
      validateInput: (now) => (isRoomName(now.trim()) ? undefined : l10n.t('Letters from A to Z, digits, - and _, at most 100')),
    });
    if (text === undefined) return;
    const name = text.trim();
    await this.memory.update(nameKey, name);
    this.enter(name, true);
    const copy = l10n.t('Copy the name');
    if ((await sayInformation(l10n.t('This folder is in the room now.'), copy)) === copy) await env.clipboard.writeText(name);
  }

  private async leaveOrCopy(name: string): Promise<void> {
    const choices: (QuickPickItem & { run: () => PromiseLike<void> })[] = [
      { label: l10n.t('Leave the room'), run: () => this.leave() },
      { label: l10n.t("Copy the room's name"), run: () => env.clipboard.writeText(name) },
    ];
    await (await window.showQuickPick(choices, { title: l10n.t('Timer room'), placeHolder: name }))?.run();
  }

  private async leave(): Promise<void> {
    this.name = undefined;
    this.member?.dispose();
    this.member = undefined;
    this.changes.fire();
    await this.memory.update(nameKey, undefined);
  }

  private enter(name: string, anew: boolean): void {
    const { host, fetch } = this;
    if (this.gone || !fetch) return;
    this.member?.dispose();
    this.name = name;
    const base = serverNow();
    const needs = { session: host, fetch, pace: usualPace, anew, log: (line: string) => log().info(line), changed: () => this.changes.fire() };
    this.member = base === undefined ? undefined : new RoomMember(base, name, needs);
    this.changes.fire();
  }
}

function serverNow(): string | undefined {
  return roomServer(readSetting(setting, ''));
}

function addressWords(): string {
  return l10n.t('The setting {0} needs an address that begins with https://, or with http:// for a server on this machine.', setting);
}
