/** What was promised, or undefined where it takes longer. In milliseconds. */
export async function within<T>(milliseconds: number, promised: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), milliseconds)));
  return Promise.race([promised, late]).finally(() => clearTimeout(timer));
}
