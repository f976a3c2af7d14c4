import * as v from 'valibot';

/** Reads JSON that has the form of a schema; undefined for anything else. */
export function readJson<S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  return parsed.success ? parsed.output : undefined;
}
