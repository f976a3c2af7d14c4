import type { PlaceState } from '../anchors/place-state';
import type { Kind, Visibility, Weight } from './note';

/** One word or two of a label; the words themselves are made where they are shown. */
export type LabelPart =
  | { readonly part: Kind }
  | { readonly part: Weight }
  | { readonly part: 'check' | 'lost' | 'changed' }
  /** The code has moved; it was on `line` (from 1) when the note was taken. */
  | { readonly part: 'was'; readonly line: number }
  | { readonly part: Visibility }
  | { readonly part: 'resolved' };

/** What a label is made from. */
export interface LabelInput {
  readonly kind: Kind;
  /** Shown for `improve` only. */
  readonly weight?: Weight;
  /** `here` while nothing else is known. */
  readonly place: PlaceState;
  /** The line (from 1) on which the note was taken; without it, a move is not mentioned. */
  readonly formerLine?: number;
  /** Left out where it goes without saying. */
  readonly visibility?: Visibility;
  readonly resolved?: boolean;
}

/**
 * At most three parts: kind, weight, and the one thing that matters most: where the code went, else who can see the
 * note, else that it is resolved.
 */
export function labelOf(input: LabelInput): readonly LabelPart[] {
  const parts: LabelPart[] = [{ part: input.kind }];
  if (input.kind === 'improve' && input.weight !== undefined) parts.push({ part: input.weight });
  const last = placePart(input) ?? visibilityPart(input) ?? resolvedPart(input);
  if (last !== undefined) parts.push(last);
  return parts;
}

function placePart({ place, formerLine }: LabelInput): LabelPart | undefined {
  if (place === 'here') return undefined;
  if (place !== 'moved') return { part: place };
  return formerLine === undefined ? undefined : { part: 'was', line: formerLine };
}

function visibilityPart({ visibility }: LabelInput): LabelPart | undefined {
  return visibility === undefined ? undefined : { part: visibility };
}

function resolvedPart({ resolved }: LabelInput): LabelPart | undefined {
  return resolved === true ? { part: 'resolved' } : undefined;
}
