const maxLength = 1024;

/**
 * Whether a path from a file that anybody may have written names something below the workspace folder: relative, with
 * `/` between its parts, at most 1024 UTF-16 units. Says nothing about links on disk.
 */
export function isSafePath(path: string): boolean {
  if (path.length === 0 || path.length > maxLength) return false;
  // Backslashes would be separators on Windows only; control characters are no part of a path that somebody typed.
  if (/[\\\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(path)) return false;
  // A drive letter or a scheme.
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
