import * as fs from 'node:fs/promises';
import * as path from 'node:path';

/** As much of `vscode` as storage uses, on the real disk. Stands in for it where `load-storage.ts` bundles. */
export class Uri {
  private constructor(readonly scheme: string, readonly path: string) {}

  static file(place: string): Uri {
    return new Uri('file', place.replaceAll('\\', '/').replace(/^(?=[A-Za-z]:)/, '/'));
  }
  static joinPath(base: Uri, ...parts: string[]): Uri {
    return new Uri(base.scheme, path.posix.join(base.path, ...parts));
  }
  get fsPath(): string {
    return path.normalize(this.path.replace(/^\/(?=[A-Za-z]:)/, ''));
  }
  with({ path: to = this.path, scheme = this.scheme }: { path?: string; scheme?: string }): Uri {
    return new Uri(scheme, to);
  }
  toString(): string {
    return `${this.scheme}://${this.path}`;
  }
}

export enum FileType {
  Unknown = 0,
  File = 1,
  Directory = 2,
  SymbolicLink = 64,
}

export class FileSystemError extends Error {
  constructor(
    readonly code: string,
    cause: unknown,
  ) {
    super(String(cause), { cause });
  }
}

async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw new FileSystemError((cause as { code?: string }).code === 'ENOENT' ? 'FileNotFound' : 'Unknown', cause);
  }
}

function typeOf(stat: { isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean }): FileType {
  return (stat.isFile() ? FileType.File : 0) | (stat.isDirectory() ? FileType.Directory : 0) | (stat.isSymbolicLink() ? FileType.SymbolicLink : 0);
}

export const workspace = {
  asRelativePath: (uri: Uri): string => uri.fsPath,
  fs: {
    stat: async (uri: Uri) => {
      const stat = await told(fs.lstat(uri.fsPath));
      return { type: typeOf(stat), size: stat.size, mtime: stat.mtimeMs, ctime: stat.ctimeMs };
    },
    readFile: async (uri: Uri): Promise<Uint8Array> => told(fs.readFile(uri.fsPath)),
    readDirectory: async (uri: Uri): Promise<[string, FileType][]> =>
      (await told(fs.readdir(uri.fsPath, { withFileTypes: true }))).map((entry) => [entry.name, typeOf(entry)]),
    createDirectory: async (uri: Uri): Promise<void> => void (await told(fs.mkdir(uri.fsPath, { recursive: true }))),
    writeFile: async (uri: Uri, content: Uint8Array): Promise<void> => told(fs.writeFile(uri.fsPath, content)),
    delete: async (uri: Uri): Promise<void> => told(fs.rm(uri.fsPath)),
    rename: async (from: Uri, to: Uri): Promise<void> => told(fs.rename(from.fsPath, to.fsPath)),
  },
};

/** What was written to the log, newest last. */
export const logged: string[] = [];
const note = (line: unknown): void => void logged.push(String(line));
export const window = { createOutputChannel: () => ({ trace: note, debug: note, info: note, warn: note, error: note, dispose: note }) };

export class EventEmitter<T> {
  private readonly listeners = new Set<(value: T) => unknown>();
  readonly event = (listener: (value: T) => unknown): { dispose(): void } => {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  };
  fire(value: T): void {
    for (const listener of this.listeners) listener(value);
  }
  dispose(): void {
    this.listeners.clear();
  }
}

/** Nothing is watched here: a test says itself that something has changed. */
export class Disposable {
  static from(): Disposable {
    return new Disposable();
  }
  dispose(): void {}
}
export class RelativePattern {}
