import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbench, until, type Workbench } from '../journeys/driver';
import { codePath, type Corpus, noteEntry, writeCorpus, writeNote } from './note-corpus';

interface Figures {
  readonly notes: number;
  readonly files: number;
  /** What VS Code itself says our activation took, in ms. */
  readonly activation: string;
  /** From the gesture that opens the file to the first thread's mark in the gutter, in ms. */
  readonly firstThread: number;
  /** The same for a file without notes, until its text is there: what is VS Code's own share. */
  readonly plainFile: number;
  /** From a new note file on disk to its mark, in ms. */
  readonly change: number;
  /** From opening the view to all notes listed, in ms: without and with the kept index. */
  readonly scanCold: number;
  readonly scanKept: number;
  /** Memory of the extension host, in MiB: with one file open, and after the scan. */
  readonly memory: number;
  readonly memoryAfterScan: number;
}

const cases: readonly Omit<Corpus, 'folder'>[] = [
  { notes: 100, files: 1000 },
  { notes: 1000, files: 1000 },
  { notes: 10_000, files: 1000 },
  { notes: 1000, files: 1 },
];

/** Measures review notes in real VS Code, with ever more of them in the same run, and prints how the figures grow. */
export async function benchNotes(): Promise<void> {
  const rows: Figures[] = [];
  for (const one of cases) {
    const folder = mkdtempSync(join(tmpdir(), 'coachmark-bench-'));
    writeCorpus({ ...one, folder });
    writeFileSync(join(folder, 'plain.ts'), 'export const plain = 1;\n');
    rows.push(await measure({ ...one, folder }));
    rmSync(folder, { recursive: true, force: true });
  }
  console.table(rows);
  const [, thousand, tenThousand] = rows;
  if (!thousand || !tenThousand) return;
  console.log('Growth from 1,000 to 10,000 notes:');
  for (const key of ['firstThread', 'change', 'scanCold', 'scanKept', 'memory', 'memoryAfterScan'] as const) {
    console.log(`  ${key}: ${(tenThousand[key] / thousand[key]).toFixed(2)} times`);
  }
}

async function measure(corpus: Corpus): Promise<Figures> {
  const { folder, notes, files } = corpus;
  const window = await openWorkbench({ folder });
  try {
    const plainFile = await timed(() => open(window, 'plain.ts', '.view-line'));
    const firstThread = await timed(() => open(window, codePath(0), mark));
    const before = await marks(window);
    const lines = readFileSync(join(folder, codePath(0)), 'utf8').split('\n');
    const change = await timed(async () => {
      writeNote(folder, noteEntry(999_999, codePath(0), lines, 3));
      await until('the mark of the new note', async () => (await marks(window)) > before || files === 1);
    });
    const memory = residentMiB(await window.extensionHostPid());
    const scanCold = await timed(() => listAll(window));
    const memoryAfterScan = residentMiB(await window.extensionHostPid());
    await window.reload();
    const scanKept = await timed(() => listAll(window));
    const activation = await activationTime(window);
    return { notes, files, activation, firstThread, plainFile, change, scanCold, scanKept, memory, memoryAfterScan };
  } finally {
    await window.close();
  }
}
const mark = '.comment-thread-range-current, .comment-range-glyph.comment-thread-unresolved';

async function open(window: Workbench, path: string, sight: string): Promise<void> {
  await window.editor.openFile(path);
  await window.page.locator(sight).first().waitFor();
}

function marks(window: Workbench): Promise<number> {
  return window.page.locator(mark).count();
}

/** Opens the view and waits until it lists notes and says that it is done. */
async function listAll(window: Workbench): Promise<void> {
  await window.sideBar.open('Coachmark');
  await until('the list of notes', async () => (await window.sideBar.rows('Review Notes')).length > 0, 120_000);
  const busy = window.sideBar.locator('Review Notes').locator('.monaco-progress-container.active');
  await until('the end of the scan', async () => (await busy.count()) === 0, 120_000);
  await window.sideBar.open('Explorer');
}

/** What VS Code's own list of running extensions says. */
async function activationTime(window: Workbench): Promise<string> {
  await window.runCommand('Developer: Show Running Extensions');
  const row = window.page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Coachmark' }).first();
  await row.waitFor();
  return /Activation: (\S+)/.exec((await row.innerText()).replaceAll('\n', ' '))?.[1] ?? 'not told';
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return Math.round(performance.now() - start);
}

function residentMiB(pid: number): number {
  const kib = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kib) / 1024);
}
