/** What was learned about conduct. */
export interface ConductModel {
  readonly bias: number;
  /** One for each sign, in their order. */
  readonly signs: readonly number[];
  /** One letter for each place: how seldom its words are, from `0` for never seen. */
  readonly rarity: string;
  /** One letter for each place: the root of what its words weigh, in steps around `B` for nothing. */
  readonly weights: string;
  readonly weightStep: number;
  /** At which sum the score is .5, and at which .9. */
  readonly half: number;
  readonly sure: number;
}
