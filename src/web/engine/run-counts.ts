/** Runs of the very first picture, of the first after a change, and of the one that stays. */
export const FIRST_LOOK = 20;
export const QUICK = 50;
export const RUN_COUNTS = 200;
