import { resolve } from 'node:path';

/** Where the program stands that tests start: bundled once, since from source each start takes a second more. */
export const PROGRAMS = resolve('node_modules/.cache/equidistance');
export const PROGRAM = resolve(PROGRAMS, 'cli.js');
