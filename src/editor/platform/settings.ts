import { ConfigurationTarget, type Disposable, workspace, type ConfigurationScope } from 'vscode';

/** Every setting with its type; a test compares this list with package.json. */
export interface Settings {
  /** Whether new notes are private to this machine or shared with the repository at once. */
  'coachmark.notes.visibility': 'private' | 'shared';
  /** The name on new notes; empty means git's. */
  'coachmark.author.name': string;
  /** The mail address on new notes; empty means git's. */
  'coachmark.author.mail': string;
  /** How many threads are drawn in one file at the most. */
  'coachmark.threads.maximum': number;
  /** In which comment boxes feedback is looked at: ours, all, or none. */
  'coachmark.feedback.boxes': 'own' | 'all' | 'off';
  /** In which comment boxes parts are offered while typing. */
  'coachmark.feedback.completions': 'own' | 'all';
  /** What findings count for, by the rule's code. */
  'coachmark.feedback.rules': Readonly<Record<string, string>>;
  /** How far the person is who gets the comments; empty where that is not known. */
  'coachmark.feedback.level': '' | 'novice' | 'competent' | 'expert';
  /** So many findings are shown of one comment; 0 for all. */
  'coachmark.feedback.most': number;
  /** How the end of a turn is told: not at all, once, once more after a minute, or in a dialog. */
  'coachmark.pairing.turnEnd': 'off' | 'once' | 'repeat' | 'dialog';
  /** Whether a switch asks what is to be handed over. */
  'coachmark.pairing.handover': boolean;
  /** Whether three questions are offered when everybody has had a turn. */
  'coachmark.pairing.retrospective': boolean;
  /** Whether the view says how often was asked, and how often told. */
  'coachmark.pairing.countTelling': boolean;
  /** Whether everybody in the session is named in a commit when asked to, or by itself. */
  'coachmark.pairing.creditCommits': 'ask' | 'automatically';
  /** Whether a switch on a branch of mob.sh offers to run `mob next`. */
  'coachmark.pairing.mobNext': 'ask' | 'never';
  /** Web address of the server of timer rooms. */
  'coachmark.pairing.roomServer': string;
  /** A folder on this machine with question packs of one's own; empty for none. */
  'coachmark.questions.folder': string;
  /** Whether asked questions are written down, and come back when an answer was rated. */
  'coachmark.questions.remember': boolean;
}
export type SettingId = keyof Settings;

/** Reads a setting; package.json holds the default. A value of the wrong type counts as not set. */
export function readSetting<Id extends SettingId>(id: Id, fallback: Settings[Id], scope?: ConfigurationScope): Settings[Id] {
  const value = workspace.getConfiguration(undefined, scope).get<Settings[Id]>(id);
  return typeof value === typeof fallback ? (value as Settings[Id]) : fallback;
}

/** Calls back when one of these settings has changed. */
export function onSettingChange(ids: readonly SettingId[], listener: () => void): Disposable {
  return workspace.onDidChangeConfiguration((change) => {
    if (ids.some((id) => change.affectsConfiguration(id))) listener();
  });
}

/** Keeps a setting for all of the person's workspaces. */
export async function writeSetting<Id extends SettingId>(id: Id, value: Settings[Id]): Promise<void> {
  await workspace.getConfiguration().update(id, value, ConfigurationTarget.Global);
}
