/** What the scheduler's library puts on every date when it is loaded. We use none of it. */
const added = ['scheduler', 'diff', 'format', 'dueFormat'];
const before = added.map((name) => [name, Object.getOwnPropertyDescriptor(Date.prototype, name)] as const);

/** Makes dates what they were when this file was loaded: other extensions live in the same process, with additions of their own. */
export function restoreDates(): void {
  for (const [name, descriptor] of before) {
    if (descriptor) Object.defineProperty(Date.prototype, name, descriptor);
    else Reflect.deleteProperty(Date.prototype, name);
  }
}
