/** What two clocks show at one moment, in milliseconds: the machine's, and one that only counts on and is never set. */
export interface ClockReading {
  readonly wall: number;
  readonly steady: number;
}

/** Less than this is what clocks are corrected by all the time. */
const tolerated = 2000;
/** Who looks each second and finds so much gone has been asleep, or the clock was set ahead. */
const gap = 60_000;

/**
 * What happened between two looks at the clocks: set back, or a gap in which nobody looked. Whether the steady clock
 * counts on in sleep differs between systems, so sleep and a clock set ahead look alike.
 */
export function clockJump(before: ClockReading, now: ClockReading): 'back' | 'gap' | undefined {
  const wall = now.wall - before.wall;
  const steady = now.steady - before.steady;
  if (wall - steady < -tolerated) return 'back';
  return wall > gap ? 'gap' : undefined;
}
