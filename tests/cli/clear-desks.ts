import { afterAll } from 'vitest';
import { clearDesks } from './fake-io.ts';

// Vitest runs this beside every file of tests: files share the modules that they load, so none of these can ask for it alone.
afterAll(clearDesks);
