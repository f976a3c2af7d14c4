import type { Clause } from './clauses';
import type { Gist } from './tokens';

/** Words that announce a reason. */
const causal = / (?:because|cuz|bc|so that|in order to|otherwise|due to|owing to|hence|therefore|that way|this way|given that|given the|given how|considering|the reason|reason being|reason is|for (?:the )?(?:sake|consistency|readability|clarity|visibility|safety|performance|symmetry|simplicity|efficiency|security|future|compatibility)|in case (?!you )[a-z§]+|as per|per the|per our|according to|as such|in that case|unlike|consistent with|in line with|as (?:described|documented|discussed|mentioned|required|specified|recommended) (?:in|by|at)) /;
/** `since` and `as` with a clause behind them. */
const sinceFact = / (?:since|as) (?:it|it's|this|that|that's|the|these|those|they|they're|there|there's|we|we're|we've|you|you're|you've|i|§|both|all|not|most|a|an|our|your|its|no|nobody|only|in) /;
const sinceTime = / since (?:the last|the first|version|then|yesterday|§ \.)| as (?:the|a|an) (?:[a-z§]+ )?(?:name|type|default|argument|parameter|key|value|param|first|last|second|return|prefix|suffix|base|result|title|label) /;
/** What a change is good for. */
const purpose = / to (?:also |better |further |help )?(?:avoid|keep|prevent|reduce|match|ensure|make sure|make (?:it|this|that|the|things|sure|clear)|be (?:consistent|more|able|safe|sure|clear|explicit|in line|compatible)|help|allow|enable|improve|preserve|guarantee|alert|follow|comply|conform|satisfy|distinguish|simplify|minimize|protect|support|stay|save|ease|clarify|indicate|emphasize|show that|signal|catch|align with|reflect|mirror|get better|let|guard|speed|make) /;
/** Rules, conventions and facts of the outside. */
const principle = / (?:convention|conventions|style guide|styleguide|style-guide|guidelines?|best practices?|good practice|bad practice|standard|standards|pep8|pep-8|pep|rfc|deprecated|anti-pattern|idiomatic|pythonic|not recommended|discouraged|google style|coding style|code style|hacking|by default|by design|is required|are required|must always|should always|should never|must not|never be|shall be used only) /;
const ourWay = / (?:usually|generally|normally|typically|in general),? (?:we|people|i|it's|this|that) | you (?:already|can't|only) (?!need to |have to |know )| (?:we|people) (?:don't|do not|never|usually|generally|always|normally|typically|tend to|try to|prefer to|already|only|aren't|no longer|can't|have been) (?!need to |have to |know |think |see )/;
const ongoing = / if (?:we|you|it|this|that|they)(?:'re| are|'s| is) (?:[a-z]+ing|already|only|not|going) | if (?:we're|you're|it's|they're) (?:[a-z]+ing|already|only|not|going) /;
const thatWay = / (?:the rest of the|everywhere else|other places|elsewhere in|like (?:the|we do|other|everywhere)|the same as|same (?:as|way)|as we do|like we|similar to|already (?:does|do|doing|did|has|have|handles?|solves?) (?:the same|this|that|it|exactly)|does the same|do the same) /;

/** Whether a sentence gives a reason or a principle for something. That a fact or an effect stands beside a request is seen elsewhere. */
export function rationaleIn(gist: Gist, clauses: readonly Clause[]): boolean {
  const { line } = gist;
  if (causal.test(line) || principle.test(line)) return true;
  if (sinceFact.test(line) && !sinceTime.test(line)) return true;
  if (gist.asks && / (?:why|what) /.test(line.slice(0, 12))) return false;
  return purpose.test(line) || (ourWay.test(line) && !/ i know /.test(line)) || ongoing.test(line) || (thatWay.test(line) && (clauses.length > 1 || / same /.test(line)));
}
