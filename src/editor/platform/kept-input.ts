import { type Memento, window } from 'vscode';

/** What is typed is kept this long after the last key, in milliseconds. */
const pause = 300;

export interface KeptInput {
  readonly title: string;
  readonly prompt: string;
  /** What was typed before Escape, a lost focus or a reload stands there again when it is asked under this key. */
  readonly key: string;
}

/** Asks for one line that is not lost when the box closes. Undefined where somebody gave up or wrote nothing. */
export async function askKept(memento: Memento, { title, prompt, key }: KeptInput): Promise<string | undefined> {
  const box = window.createInputBox();
  box.title = title;
  box.prompt = prompt;
  box.value = memento.get<string>(key, '');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = (value: string): Thenable<void> => {
    clearTimeout(timer);
    return memento.update(key, value.trim() === '' ? undefined : value);
  };
  box.onDidChangeValue((value) => {
    clearTimeout(timer);
    timer = setTimeout(() => void keep(value), pause);
  });
  const text = await new Promise<string | undefined>((resolve) => {
    box.onDidAccept(() => {
      resolve(box.value);
      box.hide();
    });
    box.onDidHide(() => {
      void keep(box.value);
      resolve(undefined);
    });
    box.show();
  });
  box.dispose();
  return text?.trim() ? text.trim() : undefined;
}

/** To be called once it is written down. */
export async function dropKept(memento: Memento, key: string): Promise<void> {
  await memento.update(key, undefined);
}
