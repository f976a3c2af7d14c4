/** What one note may cost of computing, in milliseconds; what takes longer is said to be lost or a guess. */
export const mostEffort = 2000;

/** Counts the time that is spent on computing for one note, apart from waiting, and says when it is enough. */
export class Effort {
  private spent = 0;

  /** @param most in milliseconds @param now a clock that never goes back, in milliseconds */
  constructor(
    private readonly most: number,
    private readonly now: () => number,
  ) {}

  get isOver(): boolean {
    return this.spent > this.most;
  }

  /** Does a piece of work, and counts it. */
  do<T>(work: () => T): T {
    const start = this.now();
    try {
      return work();
    } finally {
      this.spent += this.now() - start;
    }
  }
}
