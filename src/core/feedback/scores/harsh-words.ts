/**
 * Words that are harsh, insulting or vulgar in a comment about work, graded by how sure one can be without reading on:
 * .9 and more where no calm sense exists, about .6 where it is a harsh verdict that some people write without a thought,
 * less where it takes a second sign. Each kind says which forms its words take.
 */
export interface HarshWords {
  /** From 0 to 1. */
  readonly strength: number;
  /** Taken as they stand. */
  readonly plain?: string;
  /** With a plural. */
  readonly nouns?: string;
  /** With -s, -ed, -ing, -er. */
  readonly verbs?: string;
  /** With -er, -est, -ly, -ness. */
  readonly adjectives?: string;
}

export const harshWords: readonly HarshWords[] = [
  {
    strength: 0.97,
    verbs: 'fuck motherfuck mindfuck shit bullshit piss bitch wank',
    nouns:
      'fucker fucktard fuckup clusterfuck fuckwit shithole shithead shitshow dipshit horseshit asshole arsehole asshat dumbass jackass ' +
      'smartass cunt twat tosser bellend dickhead douche douchebag scumbag bastard whore slut retard moron cretin imbecile idiot fag ' +
      'faggot dumbfuck shitload shitstorm wiseass lardass cocksucker wanker prick',
    adjectives: 'shitty retarded idiotic moronic bitchy pissy fugly imbecilic',
    plain:
      'fuk fck fkn fking fcking fuckin effing fcuk shite shat sht batshit crap crapola wtf wth omfg lmfao stfu gtfo rtfm ffs jfc goddamn ' +
      'goddamned goddammit goddamnit damn damned damnit dammit damnable butthurt idiocy idiotically fubar arse arses',
  },
  {
    strength: 0.93,
    verbs: 'suck crap fart',
    nouns: 'turd poop nitwit halfwit dimwit numbskull airhead blockhead bonehead meathead dumbo wacko asswipe boob',
    adjectives: 'crappy brainless braindead asinine arsed assed godawful sucky',
    plain:
      'craptastic hell hellish bollocks bollock bloody frigging friggin freakin freaking fricking frickin ' +
      'goddam effed bullcrap sux',
  },
  {
    strength: 0.85,
    nouns: 'dolt buffoon dunce lunatic loser weirdo crackpot psycho schmuck dork dweeb wuss pervert ninny simpleton ignoramus abomination jerk clown',
    adjectives:
      'sexy stupid dumb disgusting hideous despicable vile pathetic ridiculous ludicrous clueless incompetent brainwashed deranged demented ignorant laughable foolish disgraceful',
    plain:
      'ass dick dicks cock cocks nazi nazis hitler rape raped porn porno stupidity stupidities darn darned darnit damnation dang dangit disgust ' +
      'disgusted bugger buggered buggers blasted',
  },
  {
    strength: 0.75,
    verbs: 'puke vomit barf stink',
    nouns: 'fool atrocity travesty monstrosity blasphemy butthead',
    adjectives:
      'horrid horrific horrendous atrocious worthless lame wretched abysmal appalling abhorrent revolting repulsive filthy dreadful ghastly',
    plain:
      'heck lousy rubbish bonkers yuck yucky yuk lmao butt butts jesus christ shutup anal',
  },
  {
    strength: 0.6,
    verbs: 'despise loathe detest',
    adjectives: 'horrible awful terrible insane crazy absurd nasty sloppy careless shameful sick ugly silly',
    plain: 'insanity madness lunacy absurdity hate hates hated hatred bs ridicule nonsense nonsensical screwed screwup',
  },
  {
    // What people also say lightly of a line of code: two such words make a harsh remark, one does not.
    strength: 0.4,
    verbs: 'screw annoy',
    nouns: 'mess disaster joke nightmare catastrophe horror',
    adjectives:
      'evil gross useless pointless hopeless messy annoying irritating frustrating rude arrogant creepy janky brutal wacky embarrassing nuts freaky',
    plain:
      'hating trash trashy garbage nuke nuked nuking nukes shame ugh icky ick eww ewww ew bleh meh argh argg arrgh grr grrr gah ' +
      'omg gosh jeez geez facepalm smh freak suicide murder',
  },
  { strength: 0.2, plain: 'weird kill kills killed killing lazy sigh blah lol hacky hack dirty pain' },
];
