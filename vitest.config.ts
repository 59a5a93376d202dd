import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const alias = {
  '@/': `${import.meta.dirname}/`,
  'server-only': `${import.meta.dirname}/db/testing/empty.ts`,
};
const inline = ['next-auth', 'next-intl', 'use-intl', /@auth\//];
/** How long is waited for what comes by and by: only a machine that is very busy needs more than a moment. */
const expectation = { poll: { timeout: 30_000, interval: 20 } };
export const ignored = ['**/node_modules/**', '**/.next*/**', 'e2e/**'];

/** What needs nothing: one world for all of its files, which keep nothing. */
export const pure = {
  resolve: { alias },
  test: {
    name: 'pure',
    isolate: false,
    include: [
      'lib/**/*.test.ts',
      'server/{policy,http,cache}/**/*.test.ts',
      'features/**/{rules,schema}.test.ts',
      'features/articles/reading/**/*.test.ts',
      'scripts/**/*.test.ts',
      'db/embedded/**/*.test.ts',
      'messages/**/*.test.ts',
    ],
    exclude: ignored,
    testTimeout: 60_000,
    expect: expectation,
  },
} satisfies TestProjectInlineConfiguration;

/** What runs on real Postgres, one cloned database per file. */
export const database = {
  resolve: { alias },
  test: {
    name: 'database',
    // One process after the other for each core; its files share nothing but packages (db/testing/worker.ts).
    isolate: false,
    include: ['features/**/*.test.ts', 'server/**/*.test.ts', 'db/**/*.test.ts'],
    exclude: [
      ...ignored,
      'features/**/{rules,schema}.test.ts',
      'features/articles/reading/**',
      'server/{policy,http,cache}/**',
      'db/embedded/**',
    ],
    globalSetup: './db/testing/cluster.ts',
    setupFiles: './db/testing/worker.ts',
    testTimeout: 60_000,
    expect: expectation,
    hookTimeout: 60_000,
    server: { deps: { inline } },
  },
} satisfies TestProjectInlineConfiguration;

const behindTheSecondWall = {
  ...database,
  test: {
    ...database.test,
    // By its name it comes first: its one long file would leave the other core idle at the end.
    name: 'behind the second wall',
    isolate: true,
    include: ['features/permission-matrix.test.ts', 'db/walls.test.ts'],
    exclude: ignored,
    setupFiles: ['./db/testing/worker.ts', './db/testing/without-filter.ts'],
  },
};

/** Where what was translated once is kept for all projects, and for the next step of `npm test`. */
const translated = process.env.OCAQ_TRANSLATED;
export const experimental = translated ? { fsModuleCache: true, fsModuleCachePath: translated } : {};

export default defineConfig({
  test: {
    experimental,
    // A worker waits for its database half of the time: one for each core, not one less.
    maxWorkers: '100%',
    projects: [behindTheSecondWall, database, pure],
  },
});
