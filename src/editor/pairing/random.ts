/** A whole number from 0 up to, and without, the limit; each equally likely, from a source fit for secrets. */
export function randomBelow(limit: number): number {
  return Math.floor((crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32) * limit);
}
