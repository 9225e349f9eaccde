import { beforeAll } from 'vitest';
import { seen } from './browser.ts';

// Vitest runs this beside every file of tests: files share a browser and what it has seen, and each answers for its own.
beforeAll(() => {
  seen.errors.length = 0;
  seen.requests.length = 0;
});
