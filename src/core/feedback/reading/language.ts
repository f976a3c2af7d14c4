import type { Prose } from '../prose/prose';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const english = list(
  'the a an this that these those it its is are was were be been to of in on at for with from by as if then than and or not no we you i ' +
    'they he she what why how when where which who do does did can could should would will may might must have has had there here so but ' +
    'just only also please your our my me us them i\'d i\'m it\'s don\'t isn\'t doesn\'t let\'s',
);
/** The commonest small words of some other languages, without those that English has too. */
const foreign = list(
  'der das und ist nicht ein eine einen mit für auf den dem wir sie hier bitte warum aber auch noch wird kann ' +
    'le les des une est pas dans pour avec ce cette nous vous il elle pourquoi mais sur ' +
    'el los las una es que por para con esto este esta aquí pero porque ' +
    'os um uma não isso isto aqui mas você ' +
    'lo gli di che non è per questo questa perché ma ' +
    'het een niet van voor met deze dit hier waarom maar ook ' +
    'och att det som inte är på med denna varför',
);

/**
 * Whether patterns for English make sense of it. Short texts and code are taken for English; another script, or more small
 * words of other languages than of English, is not.
 */
export function isEnglish({ own, words }: Prose): boolean {
  let at = 0;
  let away = 0;
  const count = Math.min(words.length, 400);
  for (let i = 0; i < count; i++) {
    const { lower } = words[i]!;
    if (english.has(lower)) at += 1;
    if (foreign.has(lower)) away += 1;
  }
  if (away >= 2 && away > at) return false;
  const start = own.slice(0, 4000);
  if (!/[^\0-\u024f]/.test(start)) return true;
  const other = start.match(/[^\P{L}\p{Script=Latin}\p{Script=Greek}]/gu)?.length ?? 0;
  const latin = start.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return other < 4 || other < latin / 3;
}
