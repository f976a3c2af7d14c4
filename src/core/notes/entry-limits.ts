/** The greatest `order` that a file may have and that is ever given out: far from where numbers lose exactness. */
export const maxOrder = 1_000_000_000;
