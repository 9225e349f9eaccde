import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig({
  test: {
    root: '.',
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/build-program.ts'],
    testTimeout: 60_000,
    pool: 'threads',
    maxWorkers: '100%',
  },
});
