/** Digits and lower-case letters without `i`, `l`, `o`, `u`: nothing looks like another, no case to lose. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const randomLength = 10;
const pattern = /^\d{8}T\d{6}-[0-9a-hjkmnp-tv-z]{10}$/;

/**
 * A new id, such as `20261120T104512-7h2k9qza4m`: the second in UTC, then 50 random bits. Sorts by time, is a file name
 * on every system, and does not change its meaning where file names ignore case.
 *
 * @param now a valid date in the years 0000 to 9999
 * @param random gives that many random bytes
 */
export function newEntryId(now: Date, random: (bytes: number) => Uint8Array): string {
  const stamp = now.toISOString().slice(0, 19).replace(/[-:]/g, '');
  let tail = '';
  // Of each byte five bits are used: 256 is a multiple of 32, so every character is equally likely.
  for (const byte of random(randomLength)) tail += alphabet.charAt(byte & 31);
  return `${stamp}-${tail}`;
}

/** Whether `text` has the form of an id. Such a text is safe as a part of a file name. */
export function isEntryId(text: string): boolean {
  return pattern.test(text);
}
