const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * FNV-1a of 64 bits over the UTF-16 units (low byte first), as 13 characters of `[0-9a-z]`. Keeps names apart; says
 * nothing about who wrote a text. http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function textHash(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    hash = BigInt.asUintN(64, (hash ^ BigInt(unit & 0xff)) * 0x100000001b3n);
    hash = BigInt.asUintN(64, (hash ^ BigInt(unit >> 8)) * 0x100000001b3n);
  }
  let written = '';
  for (let i = 0; i < 13; i += 1) {
    written = digits.charAt(Number(hash & 31n)) + written;
    hash >>= 5n;
  }
  return written;
}
