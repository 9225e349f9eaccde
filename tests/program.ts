import { join } from 'node:path';

/** Names the folder in the environment: each run of tests has its own, so that two do not meet. */
export const PROGRAMS_IN = 'EQUIDISTANCE_TEST_PROGRAMS';
/** Where the program stands that tests start: bundled once, since from source each start takes a second more. */
export const PROGRAMS = process.env[PROGRAMS_IN] ?? '';
export const PROGRAM = join(PROGRAMS, 'cli.js');
