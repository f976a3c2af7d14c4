/** Whether a line that git writes at the edges of a conflict stands among these. */
export function hasConflictMarker(text: string): boolean {
  return /^(?:<{7}|>{7})(?: |$)/m.test(text);
}

/** Whether the text holds a whole conflict as git writes it: both edges and the line between, in this order. */
export function hasWholeConflict(text: string): boolean {
  let from = 0;
  for (const marker of [/^<{7}(?: |$)/gm, /^={7}$/gm, /^>{7}(?: |$)/gm]) {
    marker.lastIndex = from;
    if (!marker.test(text)) return false;
    from = marker.lastIndex;
  }
  return true;
}
