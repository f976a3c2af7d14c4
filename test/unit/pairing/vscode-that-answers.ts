import { EventEmitter } from '../storage/vscode-on-disk';

/** As much of `vscode` as asks people something; what they answer is set by the test. */
export const asked: { readonly message: string; readonly choices: readonly string[] }[] = [];
export const answers: (string | undefined)[] = [];
export const settings = new Map<string, unknown>();

const show = (message: string, _options: object, ...choices: readonly string[]): Promise<string | undefined> => {
  asked.push({ message, choices });
  return Promise.resolve(answers.shift());
};
const states = new EventEmitter<{ focused: boolean }>();
const quiet = { trace: () => {}, debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
export const window = { state: { focused: true }, onDidChangeWindowState: states.event, showInformationMessage: show, showWarningMessage: show, showErrorMessage: show, createOutputChannel: () => quiet };
export const workspace = { getConfiguration: () => ({ get: (id: string) => settings.get(id) }) };
export const l10n = { t: (text: string, ...values: readonly unknown[]): string => text.replace(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)])) };
export const ConfigurationTarget = { Global: 1 };
export { EventEmitter };
