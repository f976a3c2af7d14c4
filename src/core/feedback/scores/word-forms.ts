const doubled = /[^aeiou][aeiou][bdgkmnpt]$/;

/** The forms in which a verb is met, regular ones only. Some of them nobody writes, which does no harm. */
export function verbForms(verb: string): readonly string[] {
  const [stem, es] = verb.endsWith('e') ? [verb.slice(0, -1), 's'] : [verb, /(?:s|sh|ch|x|z)$/.test(verb) ? 'es' : 's'];
  const long = doubled.test(stem) ? stem + stem.at(-1) : stem;
  return [verb, verb + es, `${long}ed`, `${long}ing`, `${long}in`, `${long}er`, `${long}ers`];
}

export function nounForms(noun: string): readonly string[] {
  if (noun.endsWith('y')) return [noun, `${noun.slice(0, -1)}ies`];
  return [noun, noun + (/(?:s|sh|ch|x|z)$/.test(noun) ? 'es' : 's')];
}

export function adjectiveForms(adjective: string): readonly string[] {
  const ends = ['er', 'est', 'ly', 'ness'];
  if (adjective.endsWith('y')) return [adjective, ...ends.map((one) => `${adjective.slice(0, -1)}i${one}`)];
  if (!adjective.endsWith('e')) return [adjective, ...ends.map((one) => adjective + one), `${adjective}ally`];
  return [adjective, `${adjective}r`, `${adjective}st`, `${adjective}ly`, `${adjective.slice(0, -1)}y`, `${adjective}ness`];
}
