import { CatFile, type FoundBlob } from './cat-file.node';
import { patience } from './git-run.node';

/** So many units of text are kept for the next question. */
const mostKept = 64 * 1024 * 1024;

/** Texts out of a repository's object store. */
export class GitBlobs {
  private git: CatFile | undefined;
  private readonly kept = new Map<string, string | undefined>();
  private keptUnits = 0;

  /** @param silence a git that says nothing for so long is ended, in milliseconds */
  constructor(
    private readonly repo: string,
    private readonly silence = patience,
  ) {}

  /** Undefined for what is not there, not text, or too large. */
  async text(id: string): Promise<string | undefined> {
    if (this.kept.has(id)) return this.kept.get(id);
    const text = textOf(await this.ask(id));
    this.keep(id, text);
    return text;
  }

  /** @param name what git calls a revision, such as `<commit>:<path>` */
  async idOf(name: string): Promise<string | undefined> {
    const found = await this.ask(name);
    if (!found) return undefined;
    this.keep(found.id, textOf(found));
    return found.id;
  }

  close(): void {
    this.git?.close();
    this.git = undefined;
  }

  private keep(id: string, text: string | undefined): void {
    this.forget(id);
    this.kept.set(id, text);
    this.keptUnits += text?.length ?? 0;
    for (const oldest of this.kept.keys()) {
      if (this.keptUnits <= mostKept) break;
      this.forget(oldest);
    }
  }

  private forget(id: string): void {
    this.keptUnits -= this.kept.get(id)?.length ?? 0;
    this.kept.delete(id);
  }

  private async ask(name: string): Promise<FoundBlob | undefined> {
    // A line break would end the question and begin another.
    return /[\n\r\0]/.test(name) ? undefined : this.start().ask(name);
  }

  private start(): CatFile {
    if (this.git) return this.git;
    const git: CatFile = new CatFile(this.repo, this.silence, () => {
      if (this.git === git) this.git = undefined;
    });
    this.git = git;
    return git;
  }
}

function textOf(found: FoundBlob | undefined): string | undefined {
  return found?.content && !found.content.includes(0) ? found.content.toString('utf8') : undefined;
}
