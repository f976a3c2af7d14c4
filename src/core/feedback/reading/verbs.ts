/**
 * Verbs of two trades: what code does, and what a reviewer asks for. Written as stems; forms are made by rule, the irregular ones
 * stand below. A verb may be in both.
 */
const codeDoes =
  'accept access acquire add affect alias align allocate allow alter append apply assert assign assume await block bind bump cache call ' +
  'cast catch change check clean clear clone close collect come commit compare compile compute concatenate configure connect consist ' +
  'consume contain convert copy count cover crash create decode declare decode decrement default define delete depend deref derive ' +
  'describe deserialize destroy differ disable discard dispatch display drop dump duplicate emit enable encode encrypt end enforce enter ' +
  'escape evaluate exceed execute exist exit expand expect expire expose extend fail fall fetch fill filter find finish fire flush ' +
  'follow force format free generate get give go grab grow guarantee handle hang happen hardcode hide hit hold ignore implement imply ' +
  'import include increase increment index inherit init initialize inject inline insert instantiate introduce invoke iterate join keep ' +
  'kill lack leak leave let list load lock log look loop lose make map mask match merge miss mix mock modify mount move mutate name need ' +
  'nest normalize open overflow overlap overload overlook override overwrite own parse pass patch persist pick point poll pop populate ' +
  'print process produce propagate provide publish pull push put query queue raise read rebuild receive record recompute reference ' +
  'refer refresh register reject release reload rely remain remove rename render repeat replace report request result require reserve reset ' +
  'resize resolve restart restore retain retry return reuse revert run save scan schedule seem select send serialize set share shadow ' +
  'show shrink skip sort span specify split spawn stall start state stay stop store strip submit subscribe support suppress swallow ' +
  'swap switch take target terminate test throw time toggle track transform translate treat trigger trim truncate try type understand ' +
  'unify unlock update upgrade upload use validate vary verify violate wait wake walk wrap write yield hate complain ship belong act ' +
  'pollute hardwire rewrite survive land mirror shift lag stick enqueue dequeue say mention tell claim supersede precede wire silence differentiate exist rely land contradict violate duplicate mislead hide lose work stem rest sit live sound mark cost accumulate';
const asked =
  'add adjust adopt align allow amend annotate append apply avoid base bring build bump cache call capitalize cast catch change check ' +
  'clarify clean collapse combine comment compare confirm consider convert copy correct cover create cut decouple define delete ' +
  'describe die disable discard document double drop elaborate elide eliminate enable encapsulate ensure exclude expand explain expose ' +
  'express extend extract factor file fill filter find fix flag flip fold follow format generate get give go group guard handle have ' +
  'hide hoist hold ignore implement import improve include indent init initialize inline insert inspect instantiate introduce invert ' +
  'invoke keep kill leave let limit link list load lock log look lose lower make map mark mention merge mock move name nix nuke note ' +
  'omit open order override paste pass pick pin place point prefer prefix prepend prevent print provide pull push put raise read reduce ' +
  'refactor reference reflow reformat regenerate register release remove rename reorder reorganize rephrase replace reply report ' +
  'request reset resolve restore restrict restructure return reuse revert review revisit rewrite reword rework rip run save send ' +
  'separate set share shorten show simplify skip sort specify split squash stick stop store strip structure swap switch take tell test ' +
  'throw tidy tighten trim truncate try turn unify update upgrade use validate verify wait wrap write define hardcode yield remember ' +
  'start begin leave extract align assert assign do be see introduce bail sync retain group';

const irregularPast: Readonly<Record<string, readonly string[]>> = {
  become: ['became', 'become'], begin: ['began', 'begun'], bind: ['bound'], break: ['broke', 'broken'], bring: ['brought'], build: ['built'], catch: ['caught'],
  come: ['came'], cut: ['cut'], do: ['did', 'done'], fall: ['fell', 'fallen'], find: ['found'], forget: ['forgot', 'forgotten'], get: ['got', 'gotten'],
  give: ['gave', 'given'], go: ['went', 'gone'], grow: ['grew', 'grown'], hang: ['hung'], have: ['had'], hide: ['hid', 'hidden'], hit: ['hit'],
  hold: ['held'], keep: ['kept'], leave: ['left'], let: ['let'], lose: ['lost'], make: ['made'], mean: ['meant'], overwrite: ['overwrote', 'overwritten'],
  override: ['overrode', 'overridden'], put: ['put'], read: ['read'], rewrite: ['rewrote', 'rewritten'], run: ['ran', 'run'], see: ['saw', 'seen'],
  send: ['sent'], set: ['set'], show: ['showed', 'shown'], split: ['split'], stick: ['stuck'], take: ['took', 'taken'], tell: ['told'], throw: ['threw', 'thrown'],
  understand: ['understood'], wake: ['woke', 'woken'], write: ['wrote', 'written'],
};

const stemsOf = (words: string): readonly string[] => [...new Set(words.split(' '))];
const doubles = /^(?:[^aeiou]*[aeiou][bdgmnpt]|.*(?:commit|submit|refer|omit|overlap|init|unwrap|format|embed|debug|wrap|trip|strip|skip|drop|stop|ship|clip|map|plug|slip|flip|swap|step|chop|equip))$/;

function thirdPerson(stem: string): string {
  if (stem === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|o)$/.test(stem)) return `${stem}es`;
  return /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ies` : `${stem}s`;
}

function past(stem: string): readonly string[] {
  const irregular = irregularPast[stem];
  if (irregular) return irregular;
  if (stem.endsWith('e')) return [`${stem}d`];
  if (/[^aeiou]y$/.test(stem)) return [`${stem.slice(0, -1)}ied`];
  return doubles.test(stem) ? [`${stem}${stem.at(-1)}ed`] : [`${stem}ed`];
}

function ing(stem: string): string {
  if (/[^e]e$/.test(stem) && stem !== 'be') return `${stem.slice(0, -1)}ing`;
  return doubles.test(stem) ? `${stem}${stem.at(-1)}ing` : `${stem}ing`;
}

const doing = stemsOf(codeDoes);
/** `returns`, `calls`: what code does, of one thing. */
export const presentOfCode: ReadonlySet<string> = new Set(doing.map(thirdPerson));
/** `return`, `call`: the same of several things, and after `does not`. */
export const plainOfCode: ReadonlySet<string> = new Set(doing);
/** `returned`, `wrote`. */
export const pastOfCode: ReadonlySet<string> = new Set([...doing, 'break', 'build', 'forget', 'do', 'see'].flatMap(past));
/** `returning`. */
export const ingOfCode: ReadonlySet<string> = new Set(doing.map(ing));
/** What a reviewer tells somebody to do, when it begins a sentence or follows `could you`. */
export const requested: ReadonlySet<string> = new Set(stemsOf(asked));
/** `renaming`, as in `how about renaming`. */
export const ingOfRequest: ReadonlySet<string> = new Set(stemsOf(asked).map(ing));
