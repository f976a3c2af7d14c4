/** A full id, and nothing that git could take for anything else: a note is a stranger's. */
export function isObjectId(id: string | undefined): id is string {
  return id !== undefined && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(id);
}
