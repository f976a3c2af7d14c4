import { type Disposable, Disposable as Disposables, FileType, Uri, workspace, type WorkspaceFolder } from 'vscode';
import { mergePacks, type PackedQuestion } from '../../core/questions/packs/merge-packs';
import { type Pack, type PackProblem, readPack } from '../../core/questions/packs/read-pack';
import { builtInPacks } from '../../core/questions/packs/built-in-packs';
import { type CoachmarkFolder, linksIn } from './coachmark-folder';
import { type Disk, kindOf, readTextFile } from './disk';
import { watchBelow } from './watch-below';

/** In bytes. */
const largest = 4 * 1024 * 1024;
/** So many files of a folder are read. */
const mostFiles = 200;

export interface LoadedPacks {
  readonly questions: readonly PackedQuestion[];
  /** The file of each pack, in the order to which `question.pack` points. */
  readonly files: readonly { readonly file: Uri; readonly title: string }[];
  readonly problems: readonly { readonly file: Uri; readonly problem: PackProblem | { readonly code: 'unreadable'; readonly line: 1; readonly where?: string; readonly detail?: string } }[];
}

/** Reads packs of questions: those that come with the extension, the team's in `.coachmark/questions`, and a person's own. */
export class PackFiles {
  private builtIn: Promise<readonly (readonly [Uri, Pack])[]> | undefined;

  constructor(
    private readonly extension: Uri,
    private readonly disk: Disk,
    private readonly folderOf: (folder: WorkspaceFolder) => CoachmarkFolder,
  ) {}

  /** @param personal the folder of a person's own packs */
  async load(personal: Uri | undefined): Promise<LoadedPacks> {
    const packs: [Uri, Pack][] = (await (this.builtIn ??= this.readBuiltIn())).map(([file, pack]) => [file, pack]);
    const problems: LoadedPacks['problems'][number][] = [];
    const folders = (workspace.workspaceFolders ?? []).map((folder) => this.folderOf(folder));
    const team: Uri[] = [];
    for (const folder of folders) if ((await linksIn(this.disk, folder)).length === 0) team.push(Uri.joinPath(folder.root, 'questions'));
    for (const place of [...team, ...(personal ? [personal] : [])]) {
      for (const file of await this.list(place)) {
        const text = await readTextFile(this.disk, file, largest);
        const read = text.ok ? readPack(text.text) : undefined;
        if (read?.ok) packs.push([file, read.pack]);
        else problems.push({ file, problem: read?.problem ?? { code: 'unreadable', line: 1, ...(text.ok ? {} : { detail: text.detail ?? text.reason }) } });
      }
    }
    return { questions: mergePacks(packs.map(([, pack]) => pack)), files: packs.map(([file, { title }]) => ({ file, title })), problems };
  }

  /** Calls back when a team's pack comes, changes or goes. */
  watch(listener: () => void): Disposable {
    return Disposables.from(...(workspace.workspaceFolders ?? []).map((folder) => watchBelow(folder, '.coachmark/questions/*.json', ['.coachmark/questions'], listener)));
  }

  private async list(place: Uri): Promise<readonly Uri[]> {
    if ((await kindOf(this.disk, place).catch(() => 'missing')) !== 'folder') return [];
    const files = (await this.disk.list(place)).filter(([name, type]) => type === FileType.File && name.endsWith('.json'));
    return files.map(([name]) => name).sort().slice(0, mostFiles).map((name) => Uri.joinPath(place, name));
  }

  private async readBuiltIn(): Promise<readonly (readonly [Uri, Pack])[]> {
    return Promise.all(
      builtInPacks.map(async (name) => {
        const file = Uri.joinPath(this.extension, 'media', 'questions', `${name}.json`);
        const read = readPack(new TextDecoder().decode(await this.disk.read(file)));
        if (!read.ok) throw new Error(`${name}.json, line ${read.problem.line}: ${read.problem.code}`);
        return [file, read.pack] as const;
      }),
    );
  }
}
