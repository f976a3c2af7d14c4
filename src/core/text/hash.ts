const offsetBasis = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;
const mask = 0xffffffffffffffffn;

/**
 * FNV-1a (64 bit) over the UTF-16 units, as 16 hexadecimal digits. Tells texts apart, and is no protection against
 * somebody who wants two texts to collide.
 */
export function hashText(text: string): string {
  let hash = offsetBasis;
  for (let i = 0; i < text.length; i++) {
    hash = ((hash ^ BigInt(text.charCodeAt(i))) * prime) & mask;
  }
  return hash.toString(16).padStart(16, '0');
}
