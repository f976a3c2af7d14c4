import type { Gist } from './tokens';

const wanting = '(?:add|adding|added|write|have|has|need|needs|include|extend|expand|update|improve|missing|more|another|some|unit)';
/** What is asked for carries its own reason: nobody would answer it with `why?`. */
const carried = [
  // How it is written and laid out.
  / (?:typos?|spelling|misspelled|grammar|punctuation|wording|plural|singular|capitali[sz]ed?|uppercase|lowercase|upper case|lower case|commas?|full stop|period|semicolons?|hyphens?|apostrophe|whitespaces?|white spaces?|blanks?|spaces?|spacing|newlines?|new lines?|blank lines?|empty lines?|line breaks?|line endings?|indent|indented|indentation|trailing|alphabetical|alphabetically|alphabetic|sorted|imports?|formatting|formatter|backslash|backslashes) /,
  // A step of the trade, with what it is for in its name.
  / (?:rebase|squash|rerun|re-run|cherry-pick|regenerate|recheck|run §|changelog|change log|release notes?|commit message|merge conflicts?) /,
  // What makes a reader ask is that nothing answers.
  / (?:explain|explaining|document|documented|documenting|describe|describing|clarify|mention|elaborate) /,
  new RegExp(` ${wanting} (?:[a-z§'-]+ ){0,5}(?:comments?|docstrings?|javadoc|docs|documentation|tests?|testcases?|coverage|asserts?|assertions?) `),
  // A case that is named is the reason to look at it.
  / (?:handle|handled|handles|check|checked|checking|guard|guarded|validate|validated|verify|verified|cover|covered|catch|escape|sanitize|protect) (?:[a-z§'-]+ ){0,5}(?:for|against|if|when|whether|where|that|cases?|null|none|empty|nil|nullptr|undefined|zero|negative|errors?|exceptions?|failures?|missing|input|§) /,
  // The fault is named, if only by a word.
  / (?:redundant|unused|unneeded|unnecessary|needless|superfluous|obsolete|outdated|stale|leftovers?|left over|stray|debug|debugging|dead|commented-out|commented out|duplicates?|duplicated|duplication|misleading|wrong|incorrect|inconsistent|consistent|consistently|hardcoded|hard-coded|magic|useless|unreachable|shadowed|no longer|accidental|accidentally|by accident|unrelated|leaked|confusing|unclear|ambiguous|cryptic|too (?:long|short|broad|generic|big|large|much|many|deep|early|late)|more (?:descriptive|specific|precise|meaningful|explicit|general|generic)) /,
  / (?:don't|doesn't|do not|does not|won't|not) (?:really |actually |even )?(?:need|use|needed|used|required|necessary)(?! to) /,
  // What it is good for, or what it is in place of.
  / (?:instead of|rather than|without) (?:[a-z]+ly )?[a-z]+ing | for (?!(?:str|th|everyth|anyth|someth|noth)ing )[a-z]{3,}ing |, so [a-z§]/,
  / (?:add|use|introduce|create|define|provide|include|have|write|extract|insert|pass|need|needs) (?:[a-z§'-]+ ){1,8}to (?!the |a |an |this |that |these |it |its |be |§ )[a-z]+ /,
];
/** `should be §`, `you mean §?`: the right text in place of a slip. */
const correction = /^ (?:[a-z'§@]+ ){0,6}(?:should|must|could|supposed to|ought to|has to|needs to) (?:probably |really |just |all |also )?(?:be|read|say) (?:just |simply |an? |the )?§ (?:[a-z]+ )?(?:[.!?,] ?)*$| (?:you|i) (?:mean|meant|want|wanted) § | -> | ¶¶ /;
/** Cases and styles of names, which look like names themselves. */
const namedStyle = /\b(?:camel|snake|kebab|pascal|upper|lower|title|screaming)[ _-]?(?:snake[ _-]?)?case[ds]?\b/i;
/** A thread is being answered, or an earlier remark said again: its reason stands there. */
const followUp =
  /^ (?:[@,] )*(?:also|and|again|same|ditto|likewise|similarly|then|ok|okay|yes|yeah|yep|right|in that case|agreed|thanks|as (?:above|before|said|mentioned|discussed)) | (?:also|as well|too|here too|same here|while (?:you're|you are|we're|we are|at it|here)|(?:mentioned|discussed|commented|said|noted) (?:above|earlier|before|previously)|previously mentioned|my (?:other|previous|earlier|last) (?:comment|remark|note|point)) /;
/** Handed over to the judgment of the other side. */
const open =
  /^ (?:@ )?(?:(?:and|so|but|or|hm+|maybe|perhaps|nit|question|:|,) )*(?:should|shouldn't|is|isn't|are|aren't|would|wouldn't|do|does|don't|doesn't|did|didn't|was|wasn't|any reason|what about|what if|what's|why) /;
const small =
  / (?:nits?|nitpick|minor|trivial|tiny|cosmetic|optional|optionally|non-blocking|not blocking|if you (?:like|want|prefer|agree|feel|wish)|feel free|up to you|your call|no strong|not a big deal|no big deal|personal preference|personal taste|matter of taste|thoughts \?|wdyt|what do you think|what do you all think) /;

/**
 * Whether asking for the reason of a request would be silly: it corrects a slip, names the fault or the case, follows up on
 * something, or leaves the decision to the other side.
 * @param written the sentence as it was written
 */
export function isSelfEvident({ line, asks }: Gist, written: string): boolean {
  return carried.some((one) => one.test(line)) || correction.test(line) || followUp.test(line) || (asks && open.test(line)) || namedStyle.test(written);
}

/** Whether its writer says of a sentence that little hangs on the comment, or that others decide. */
export function saysItIsSmall({ line }: Gist): boolean {
  return small.test(line);
}
