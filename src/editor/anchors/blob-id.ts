/** Git's id of a blob with this text: what `git hash-object` prints for a file that holds it as UTF-8. */
export async function blobIdOf(text: string): Promise<string> {
  const content = new TextEncoder().encode(text);
  const header = new TextEncoder().encode(`blob ${content.byteLength}\0`);
  const whole = new Uint8Array(header.byteLength + content.byteLength);
  whole.set(header);
  whole.set(content, header.byteLength);
  // Git names blobs by SHA-1; nothing here relies on its strength.
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', whole));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
