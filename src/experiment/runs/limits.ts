/** Most runs that an ensemble may have. */
export const MOST_RUNS = 1_000_000;
