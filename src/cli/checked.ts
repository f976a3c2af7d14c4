import * as v from 'valibot';

/** A value that has the form of a schema. @throws with a sentence for people */
export function checked<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const read = v.safeParse(schema, value);
  if (read.success) return read.output;
  const [issue] = read.issues;
  const at = v.getDotPath(issue);
  throw new Error(at === null ? issue.message : `${at}: ${issue.message}`);
}
