import { randomBytes } from 'node:crypto';

/** Bytes of a name: two processes never draw the same, wherever they run. A process id is shared between containers. */
const BYTES = 8;

/** How such a name looks. */
export const RANDOM_NAME = /^[0-9a-f]{16}$/;

/** Draw a name for something temporary, 16 hexadecimal digits. */
export const randomName = (): string => randomBytes(BYTES).toString('hex');
