/**
 * FNV-1a (64 bit) over the UTF-16 units, as 16 hexadecimal digits. Tells texts apart, and is no protection against
 * somebody who wants two texts to collide.
 */
export function hashText(text: string): string {
  // Two halves of 32 bits: whole files are hashed while people type, and BigInt is many times slower.
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let i = 0; i < text.length; i++) {
    const mixed = (low ^ text.charCodeAt(i)) >>> 0;
    // The prime is 2 ** 40 + 0x1b3, so the product fits into what a number holds exactly.
    const product = mixed * 0x1b3;
    low = product >>> 0;
    high = (high * 0x1b3 + Math.floor(product / 2 ** 32) + (mixed << 8)) >>> 0;
  }
  return hex(high) + hex(low);
}

function hex(half: number): string {
  return half.toString(16).padStart(8, '0');
}
