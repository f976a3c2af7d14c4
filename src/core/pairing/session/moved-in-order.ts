/**
 * The order after one is moved to where another stands: dragged down it comes to stand below that one, dragged up above.
 * Without a place it goes to the end. The same order comes back where there is nothing to move.
 */
export function movedInOrder(order: readonly string[], moved: string, place: string | undefined): readonly string[] {
  const from = order.indexOf(moved);
  if (from < 0 || moved === place) return order;
  const others = order.filter((id) => id !== moved);
  const to = place === undefined ? others.length : order.indexOf(place);
  return to < 0 ? order : [...others.slice(0, to), moved, ...others.slice(to)];
}
