/** What a session may hold. A whole day of five-minute turns fits, and a file of it is read at once. */
export const limits = {
  people: 100,
  turns: 1000,
  notes: 1000,
  answers: 10,
  /** UTF-16 units. */
  name: 100,
  mail: 254,
  goal: 300,
  line: 1000,
  writer: 100,
  path: 1024,
  /** Minutes. */
  turnMinutes: 240,
  breakMinutes: 240,
  breakAfter: 1440,
  extendedMinutes: 1440,
  /** Counted characters of one turn. */
  typed: 1_000_000_000,
  /** Milliseconds since 1970: a day before the year 9999 is over, so that each local time has a year of four digits. */
  instant: 253_402_214_399_999,
} as const;

export const minute = 60_000;
