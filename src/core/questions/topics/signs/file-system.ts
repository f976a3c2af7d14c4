import type { CallFact } from '../../code/facts';
import type { CodeView } from '../../code/code-view';
import { call, code, near, said, type Sign, sign, titled } from '../sign';

const changing = /^(?:unlink(?:Sync)?|rename(?:Sync|_file)?|RenameFile|Rename|rmdir|rm|rmSync|rmtree|mkdir(?:s|Sync|_p)?|MkdirAll|Mkdir(?:Temp)?|makedirs|create_dir(?:_all)?|createDirector(?:y|ies)|remove_file|remove_dir_all|RemoveFile|RemoveAll|remove_all|copyFile(?:Sync)?|copy_file|CopyFile|copytree|chmod(?:Sync)?|Chmod|chown|Chown|symlink(?:Sync)?|Symlink|link|truncate|ftruncate|mkdtemp(?:Sync)?|mkstemp|TempDir|CreateTemp|TempFile|tempfile|tempnam|createTempFile|NamedTemporaryFile|TemporaryDirectory|fsync|fdatasync|Fsync|sync_all|flock|lockf|mv|cp_r|mkpath|rm_rf|rm_f|move_uploaded_file|ensureDir|outputFile|create_directories|deleteIfExists|CreateDirectory|GetTempFileName|WriteStringToFileSync)$/;
const looking = /^(?:stat|lstat|fstat|statSync|lstatSync|Stat|Lstat|existsSync|access|accessSync|file_exists|is_file|is_dir|is_readable|exists|exist\?|file\?|directory\?|isfile|isdir|is_symlink|realpath|realpathSync|EvalSymlinks|canonicalize|toRealPath|_fullpath|readdir(?:Sync)?|ReadDir|read_dir|scandir|listdir|opendir|glob|Glob|rglob|iglob|walk|WalkDir|Walk|entries|iterdir|GetFiles|EnumerateFiles|listFiles|getsize|mtime|filemtime|filesize|metadata|getcwd|fnmatch|is_directory|directory_iterator|recursive_directory_iterator|isDirectory|isRegularFile|isFile|watch|readlink)$/;
const reading = /^(?:readFile(?:Sync)?|ReadFile|writeFile(?:Sync)?|WriteFile|appendFile(?:Sync)?|fopen|open|Open|OpenFile|openSync|Create|createReadStream|createWriteStream|file_get_contents|file_put_contents|read_text|write_text|read_bytes|write_bytes|read_to_string|ReadAllText|ReadAllBytes|ReadAllLines|WriteAllText|WriteAllBytes|AppendAllText|readAllBytes|readAllLines|readString|writeString|newBufferedReader|newBufferedWriter|FileReader|FileWriter|FileInputStream|FileOutputStream|RandomAccessFile|ifstream|ofstream|fwrite|fread|fgets|fputs|readfile|binread|binwrite|foreach|fseek|ftell|pread|pwrite|openFile)$/;
const homes = /(?:^|[.:\\])(?:fs|fsp|fsPromises|promises|os|os\.path|path|shutil|Path|Paths|File|Files|FileUtils|Dir|Directory|DirectoryInfo|FileInfo|Pathname|IO|filepath|ioutil|filesystem|tokio::fs|std::fs|OpenOptions|env|Tempfile|Storage|FileSystem|io|afero)(?:_)?$|\bfs\b|Path\(/;

const isHome = ({ on }: CallFact): boolean => on === '' || homes.test(on.split('(')[0] ?? on) || /path|file|dir|folder|stat/i.test(on);
const called = (view: CodeView, like: RegExp): readonly number[] => view.facts.calls.filter((one) => like.test(one.name) && isHome(one)).map(({ line }) => line);
const plain = (name: string): boolean => /^(?:open|Open|Create|link|walk|entries|access|rm|glob|watch|foreach|exists|metadata|basename|truncate|remove|Rename|mv)$/.test(name);

export const fileSystem: readonly Sign[] = [
  call(0.6, 'file or folder changed', (one) => changing.test(one.name) && (plain(one.name) ? homes.test(one.on) : isHome(one) || one.on === 'env')),
  call(0.55, 'file deleted', ({ name, on }) => /^(?:remove|Remove|Delete|delete|DeleteFile)$/.test(name) && /(?:^|[.:])(?:os|fs|File|Files|FileUtils|Directory|shutil|filesystem|\w*[pP]ath|\w*[fF]ile)$/.test(on)),
  call(0.38, 'look at files on disk', (one) => looking.test(one.name) && (plain(one.name) ? homes.test(one.on) : isHome(one))),
  call(0.26, 'file opened, read or written', (one) => reading.test(one.name) && (one.on === '' ? !/^(?:Create|Open|foreach|ReadFile|WriteFile)$/.test(one.name) : homes.test(one.on))),
  call(0.5, 'path made of what came from outside', ({ name, text, on }) => /^(?:join|resolve|combine|Combine|Join|open|readFile|readFileSync|sendFile|send_file|createReadStream|file_get_contents|fopen|readfile|unlink|ReadFile|Open|resolveSibling)$/.test(name) && (on === '' || homes.test(on) || /res|path|dir|root/i.test(on)) && /\breq\.(?:params|query|body)|\brequest\.(?:args|form|GET|POST|files|query)|\bparams\[|\$_(?:GET|POST|REQUEST|FILES)|getOriginal(?:Filename|Name)|\.originalname|URL\.Path|\bFileName\b/.test(text)),
  call(0.55, 'archive unpacked', ({ name }) => /^(?:extractall|extract_all|extractTo|ExtractToDirectory|ExtractToFile|unpack_archive|unpack_in)$/.test(name)),
  sign(0.5, 'looks first whether a file is there', (view) => near(called(view, /^(?:exists|existsSync|file_exists|exist\?|Exists|isfile|Stat|stat|access|accessSync|is_file|tryStat)$/), [...called(view, changing), ...called(view, reading)], 6)),
  sign(0.45, 'written aside, then renamed', (view) => near(called(view, /^(?:rename\w*|Rename\w*|replace|move|mv|os_rename)$/), view.words.get('tmp') ?? view.words.get('temp') ?? [], 8)),
  call(0.34, 'file opened, read or written', ({ name }) => /^[A-Za-z]*(?:File|file_?)(?:Open|Read|Write|Close|Size|GetSize|Load|Save|Exists|Delete|Remove|Rename|Copy|open|read|write|close|size|load|save|exists|delete|remove|rename|copy)\w*$|^(?:open|load|save|delete|remove|copy|rename|create|move)_?(?:File|Dir|Directory|Folder|_file|_dir)s?$/.test(name)),
  said(0.4, 'way up out of a folder', /^\.\.[/\\]?$/),
  call(0.2, 'path put together', ({ name, on }) => (/^(?:join|Join|resolve|combine|Combine|joinpath|concat)$/.test(name) && /(?:^|\.)(?:path|filepath|File|Path|Paths)$/.test(on)) || /^(?:dirname|basename|extname|extension|file_name|pathconf|with_extension|expand_path|join_path)$/.test(name)),
  sign(0.1, 'files by name', ({ words }) => ['dir', 'directory', 'filename', 'filepath', 'folder', 'tmp', 'symlink', 'inode', 'basename'].flatMap((one) => words.get(one) ?? [])),
  code(0.2, 'path type', /\b(?:PathBuf|std::fs|std::filesystem|java\.nio\.file|Pathname|DirectoryInfo|FileInfo|&Path\b|pathlib|tempfile)\b/),
  call(0.35, 'path made whole', ({ name }) => /^(?:realpath(?:Sync)?|_fullpath|canonicalize|EvalSymlinks|toRealPath|GetFullPath|getCanonicalPath|readlink|pathconf)$/.test(name)),
  titled(0.2, 'function about files', /(?<![pP]ro)file(?!_?(?:d$|descriptor))s?(?:$|_|[A-Z])|File(?:s|$|[A-Z])|(?:^|_)(?:dir(?:ectory|s)?|folder|path)s?(?:$|_)|Dir(?:$|[A-Z])|(?:Directory|Folder|Path)|mkdir|unlink|symlink|tmp|temp_?file/),
  said(0.06, 'name of a file', /^[\w./~-]*\.(?:tmp|bak|lock|log|json|txt|csv|png|ya?ml|dat|db|pid)$|^(?:\/(?:tmp|var|etc|home|usr)\/|\.\.?\/)|^[rwa]b?\+?$/),
  sign(0.3, 'looks first whether a file is there', ({ lines }) => near(
    lines.flatMap((line, at) => (/\bnew File\(|\bPaths?\.(?:get|of)\(|\bnew FileInfo\(|\bPathname\.new\(/.test(line) ? [at] : [])),
    lines.flatMap((line, at) => (/\.(?:exists|exist\?|isFile|isDirectory|mkdirs?|createNewFile|Exists)\b/.test(line) ? [at] : [])), 4)),
  call(0.26, 'file opened, read or written', ({ name: called, on }) => on === 'Files' && /^new(?:Output|Input|Directory)(?:Stream)|newByteChannel$/.test(called)),
];
