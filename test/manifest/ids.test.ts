import assert from 'node:assert/strict';
import { stringsInCode, unionMembers } from './code';
import { commands, contributes, settings, strings, whenClauses } from './manifest';

const platform = 'src/editor/platform';
const commandIds = unionMembers(`${platform}/commands.ts`, 'CommandId');
const settingIds = unionMembers(`${platform}/settings.ts`, 'SettingId');
const contextKeys = unionMembers(`${platform}/context-keys.ts`, 'ContextKey');

const contributedCommands = commands.map(({ command }) => command);
const usedContextKeys = [...new Set(whenClauses.flatMap((clause) => clause.match(/coachmark:[A-Za-z.]+/g) ?? []))];

describe('ids in package.json and in code', () => {
  it('has the commands of CommandId', () => assert.deepEqual(sorted(contributedCommands), sorted(commandIds)));

  it('has the settings of SettingId', () => assert.deepEqual(sorted(settings), sorted(settingIds)));

  it('asks in when-clauses for the keys of ContextKey', () => assert.deepEqual(sorted(usedContextKeys), sorted(contextKeys)));

  it('has each id once', () => {
    for (const ids of [contributedCommands, settings]) assert.deepEqual(sorted(ids), sorted([...new Set(ids)]));
  });

  it('names commands and settings coachmark.<noun>.<verb or name>', () => {
    const odd = [...contributedCommands, ...settings].filter((id) => !/^coachmark\.[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/.test(id));
    assert.deepEqual(odd, []);
  });

  it('names context keys coachmark:<noun>.<state>', () => {
    const odd = usedContextKeys.filter((key) => !/^coachmark:[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/.test(key));
    assert.deepEqual(odd, []);
  });

  it('mentions in code only ids that it has', () => {
    const known = new Set([...commandIds, ...settingIds, ...strings(contributes).map(({ text }) => text)]);
    const unknown = stringsInCode.filter(({ text }) => /^coachmark(\.[A-Za-z]+){2}$/.test(text) && !known.has(text));
    assert.deepEqual(unknown, []);
  });

  it('mentions in code only context keys that it has', () => {
    const known = new Set(contextKeys);
    const unknown = stringsInCode.filter(({ text }) => /^coachmark:[A-Za-z.]+$/.test(text) && !known.has(text));
    assert.deepEqual(unknown, []);
  });

  it('does something with every command and every key', () => {
    const elsewhere = new Set(
      stringsInCode.filter(({ file }) => !/platform.(commands|settings|context-keys)\.ts$/.test(file)).map(({ text }) => text),
    );
    assert.deepEqual([...commandIds, ...settingIds, ...contextKeys].filter((id) => !elsewhere.has(id)), []);
  });
});

describe('menus and keys', () => {
  const items = Object.entries(contributes.menus ?? {}).flatMap(([menu, entries]) => entries.map((entry) => ({ menu, ...entry })));

  it('name commands that exist', () => {
    const named = [
      ...items.flatMap(({ command, alt }) => [command, alt]),
      ...(contributes.keybindings ?? []).map(({ command }) => command.replace(/^-/, '')),
    ].filter((id) => id?.startsWith('coachmark.'));
    assert.deepEqual(named.filter((id) => !contributedCommands.includes(id ?? '')), []);
  });

  it('name submenus that exist, and every submenu is in some menu', () => {
    const named = items.flatMap(({ submenu }) => submenu ?? []);
    const declared = (contributes.submenus ?? []).map(({ id }) => id);
    assert.deepEqual(sorted([...new Set(named)]), sorted(declared));
  });

  it('fill only menus that VS Code or we have', () => {
    const declared = new Set((contributes.submenus ?? []).map(({ id }) => id));
    const odd = Object.keys(contributes.menus ?? {}).filter((menu) => menu.startsWith('coachmark') && !declared.has(menu));
    assert.deepEqual(odd, []);
  });

  it('use no default key that types a character on some keyboard', () => {
    const odd = (contributes.keybindings ?? []).flatMap(({ command, key, win, linux }) =>
      [key, win, linux].filter((one) => one !== undefined && typesSomething(one)).map((one) => `${command}: ${one}`),
    );
    assert.deepEqual(odd, []);
  });
});

/** AltGr is Ctrl+Alt on Windows; with a character key it writes @, { or ł somewhere. */
function typesSomething(key: string): boolean {
  return key.split(' ').some((stroke) => {
    const parts = stroke.toLowerCase().split('+');
    return parts.includes('ctrl') && parts.includes('alt') && /^(.|oem_\w+|)$/.test(parts.at(-1) ?? '');
  });
}

function sorted(ids: readonly string[]): string[] {
  return [...ids].sort();
}
