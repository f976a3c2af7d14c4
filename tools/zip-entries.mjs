// Names and sizes of the files in a zip, read from its central directory (APPNOTE.TXT 4.3.12 and 4.3.16).

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/** @param {Buffer} zip @returns {{ name: string, size: number, packed: number }[]} sizes in bytes */
export function entriesOf(zip) {
  // The end record is the last one; only a comment of up to 64 KiB may follow its 22 bytes.
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== endOfDirectory) end--;
  if (end < 0) throw new Error('This is no zip file.');
  const entries = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== directoryEntry) throw new Error('The directory of this zip file is damaged.');
    const nameLength = zip.readUInt16LE(at + 28);
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      size: zip.readUInt32LE(at + 24),
      packed: zip.readUInt32LE(at + 20),
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}
