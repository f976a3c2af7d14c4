import { shortKey } from '../align/line-table';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Keys of lines as text: four characters for each line. */
export function writeKeys(keys: Int32Array): string {
  let text = '';
  for (const key of keys) {
    const short = shortKey(key);
    text += digits[short >> 18]! + digits[(short >> 12) & 63]! + digits[(short >> 6) & 63]! + digits[short & 63]!;
  }
  return text;
}

/** The keys that were written; undefined when that is no such text. */
export function readKeys(text: string): Int32Array | undefined {
  if (text.length % 4 !== 0) return undefined;
  const keys = new Int32Array(text.length / 4);
  for (let i = 0; i < text.length; i++) {
    const digit = digits.indexOf(text[i]!);
    if (digit < 0) return undefined;
    keys[i >> 2] = (keys[i >> 2]! << 6) | digit;
  }
  return keys;
}
