import { defineConfig } from 'vitest/config';
import { LongFirst } from './vitest-sequencer.ts';

/** The path of a test says what it may do, and so where it runs: CONTRIBUTING.md has the table, tests/projects.test.ts keeps it. */
const LAWS = 'tests/**/*.laws.test.ts';
const PROGRAM = 'tests/{cli,docs,fuzz}/**/*.test.ts';
const PAGE = 'tests/web/page/**/*.test.ts';
const BUNDLE = 'tests/build-program.ts';
const BROWSER = 'tests/web/page/start-browser.ts';

/** Only what hangs is to be ended: no load of a machine may reach these. */
const LIMITS = { testTimeout: 600_000, hookTimeout: 600_000 };

const project = (name: string, include: string, exclude: string[], more = {}) => ({
  test: { name, root: '.', include: [include], exclude, pool: 'threads' as const, ...LIMITS, ...more },
});
const desks = { globalSetup: [BUNDLE], setupFiles: ['tests/cli/clear-desks.ts'] };
const projects = [
  project('page', PAGE, [LAWS], { globalSetup: [BUNDLE, BROWSER], setupFiles: ['tests/web/page/anew.ts'], isolate: false }),
  project('program', PROGRAM, [LAWS], { ...desks, isolate: false }),
  project('pure', 'tests/**/*.test.ts', [LAWS, PROGRAM, PAGE], { isolate: false }),
];
const laws = [project('laws', LAWS, [], { ...desks, globalSetup: [BUNDLE, BROWSER] })];

// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig(({ mode }) => ({
  test: {
    root: '.',
    // Here and not in the projects, or the command line could not say otherwise.
    maxWorkers: '100%',
    teardownTimeout: 60_000,
    sequence: { sequencer: LongFirst },
    projects: mode === 'laws' ? laws : projects,
  },
}));
