/** The path of a value in JSON as people read it, such as `questions[2].purpose`; places count from 0. */
export function valuePath(keys: readonly unknown[]): string {
  return keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('').replace(/^\./, '');
}
