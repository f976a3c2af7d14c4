import { installPackages, loadPackage, requirePackage } from './baseline-packages';

/** Another tool: how many things it has to say about a text. */
export interface Baseline {
  readonly name: string;
  readonly count: (text: string) => number | Promise<number>;
}

type Loader = (folder: string) => Promise<Baseline['count']>;

/** By the name that is printed. Each is loaded as its own documentation says. */
export const loaders: Readonly<Record<string, Loader>> = {
  alex: async (folder) => {
    const { markdown } = (await loadPackage(folder, 'alex/index.js')) as unknown as { markdown(text: string): { messages: unknown[] } };
    return (text) => markdown(text).messages.length;
  },
  'write-good': (folder) => {
    const writeGood = requirePackage(folder, 'write-good') as (text: string) => unknown[];
    return Promise.resolve((text) => writeGood(text).length);
  },
  toxicity: async (folder) => {
    const { Toxicity } = (await loadPackage(folder, 'toxicity/build/index.mjs')) as unknown as { Toxicity: new () => { find(text: string): unknown[] } };
    const toxicity = new Toxicity();
    return (text) => toxicity.find(text).length;
  },
  textlint: (folder) => {
    const { TextlintKernel } = requirePackage(folder, '@textlint/kernel') as { TextlintKernel: new () => Kernel };
    const kernel = new TextlintKernel();
    const plugins = [{ pluginId: 'markdown', plugin: requirePackage(folder, '@textlint/textlint-plugin-markdown') }];
    const rules = ['alex', 'write-good'].map((name) => ({ ruleId: name, rule: requirePackage(folder, `textlint-rule-${name}`) }));
    return Promise.resolve(async (text) => (await kernel.lintText(text, { filePath: 'comment.md', ext: '.md', plugins, rules })).messages.length);
  },
  'harper.js': async (folder) => {
    const { LocalLinter } = (await loadPackage(folder, 'harper.js/dist/index.js')) as unknown as { LocalLinter: new (of: object) => Harper };
    const { binary } = await loadPackage(folder, 'harper.js/dist/binary.js');
    const linter = new LocalLinter({ binary });
    await linter.setup();
    return async (text) => (await linter.lint(text)).length;
  },
};

interface Kernel {
  lintText(text: string, options: object): Promise<{ readonly messages: readonly unknown[] }>;
}

interface Harper {
  setup(): Promise<void>;
  lint(text: string): Promise<readonly unknown[]>;
}

/** All that can be had; which cannot, and why, is printed. */
export async function loadBaselines(folder: string, print: (text: string) => void): Promise<readonly Baseline[]> {
  if (!installPackages(folder, print)) return [];
  const loaded: Baseline[] = [];
  for (const [name, load] of Object.entries(loaders)) {
    try {
      loaded.push({ name, count: await load(folder) });
    } catch (error) {
      print(`${name} cannot be loaded, so it is left out: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return loaded;
}
