/** A word of prose; offsets in UTF-16 units, the end exclusive. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** As written, in lower case, a typographic apostrophe as a plain one. */
  readonly lower: string;
  /** Whether it is written in capitals only, with two letters at least. */
  readonly isLoud: boolean;
  /** What looks like a name from code although nobody marked it: `fooBar`, `foo_bar`, `a.b`, `foo()`, `src/a.ts`, `MAX_SIZE`, `x2`. */
  readonly isName: boolean;
  /** Somebody is called by name: `@ana`. */
  readonly isMention: boolean;
}

/** Letters and digits with signs between that belong to names and contractions. No sign is in two of its classes. */
const word = /@?[\p{L}\p{N}_$][\p{L}\p{N}_$'’]*(?:(?:[-./\\#]|::|->)[\p{L}\p{N}_$]+)*(?:\(\))?/gu;
const named = /[_$\\#]|::|->|\(\)$|[.]|\p{Ll}\p{Lu}|\p{L}\p{N}|\p{N}\p{L}|\/.*\//u;
const plainDots = /^(?:e\.g|i\.e|a\.k\.a|vs|etc)$/;
/** Words that are written with a sign between them, or with digits, and are no names. */
const plain = /^(?:\p{L}+(?:-\p{L}+)+|\p{N}+(?:st|nd|rd|th|x|k|ms|s|%)?|and\/or|\p{L}+\/\p{L}+)$/u;

export function wordsIn(own: string): readonly Word[] {
  return Array.from(own.matchAll(word), (match) => {
    const text = match[0].replace(/['’]+$/, '');
    const isMention = text.startsWith('@');
    const lower = text.toLowerCase().replaceAll('’', "'");
    return {
      start: match.index,
      end: match.index + text.length,
      lower,
      isLoud: text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase(),
      isName: !isMention && named.test(text) && !plain.test(lower) && !plainDots.test(lower),
      isMention,
    };
  });
}
