/** A piece of syntax that a text is made of: a declaration, a statement, a block. Lines count from 0, both included. */
export interface Unit {
  /** The grammar's own word for it, such as `if_statement`. */
  readonly kind: string;
  /** The name it declares. */
  readonly name?: string;
  readonly first: number;
  readonly last: number;
  /** Position of the unit that holds it in the outline, or -1. */
  readonly parent: number;
}

/** The units of a text, each after the one that holds it. */
export type Outline = readonly Unit[];

/** The names of the declarations that hold a unit, and its own, outermost first. */
export function namePath(outline: Outline, at: number): readonly string[] {
  const names: string[] = [];
  for (let i = at; i >= 0; i = outline[i]!.parent) {
    const { name } = outline[i]!;
    if (name !== undefined) names.push(name);
  }
  return names.reverse();
}

/** For every unit the position of the nearest one that has a name, itself or one that holds it, or -1. */
export function nearestNamed(outline: Outline): Int32Array {
  const nearest = new Int32Array(outline.length);
  outline.forEach(({ name, parent }, at) => (nearest[at] = name !== undefined ? at : parent < 0 ? -1 : nearest[parent]!));
  return nearest;
}

/** Whether the name path of a unit is this one, told without looking at more of a deep text than that. */
export function hasNamePath(outline: Outline, nearest: Int32Array, at: number, names: readonly string[]): boolean {
  let named = nearest[at]!;
  for (let i = names.length - 1; i >= 0; i--) {
    if (named < 0 || outline[named]!.name !== names[i]) return false;
    const { parent } = outline[named]!;
    named = parent < 0 ? -1 : nearest[parent]!;
  }
  return named < 0;
}
