import { defineConfig } from 'vitest/config';

const alias = {
  '@/': `${import.meta.dirname}/`,
  'server-only': `${import.meta.dirname}/db/testing/empty.ts`,
};
const translated = process.env.OCAQ_TRANSLATED;
/** Who comes first, and what stands in an article, is the same in every time zone. */
const sameEverywhere = [
  'features/registrations/{race,load,model,series-model,series-random}.test.ts',
  'features/events/{event-card,cover}.test.ts',
  'features/articles/reading/{gold,files,text}/**',
  'features/articles/reading/*.test.ts',
];
const ignored = [
  '**/node_modules/**',
  '**/.next*/**',
  'e2e/**',
  ...(translated === undefined ? [] : sameEverywhere),
];

/** `pure` needs nothing; `database` runs on real Postgres, one cloned database per file. */
export default defineConfig({
  test: {
    // A worker waits for its database half of the time: one for each core, not one less.
    maxWorkers: '100%',
    // Many runs one after the other (scripts/checks/time.mjs) translate each file once.
    experimental: { fsModuleCache: translated !== undefined, fsModuleCachePath: translated },
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'pure',
          // Rules keep nothing between files: one world for all of them.
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
        },
      },
      {
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
          hookTimeout: 60_000,
          server: { deps: { inline: ['next-auth', 'next-intl', 'use-intl', /@auth\//] } },
        },
      },
      {
        resolve: { alias },
        test: {
          // By its name it comes first: its one long file would leave the other core idle at the end.
          name: 'behind the second wall',
          include: ['features/permission-matrix.test.ts', 'db/walls.test.ts'],
          globalSetup: './db/testing/cluster.ts',
          setupFiles: ['./db/testing/worker.ts', './db/testing/without-filter.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          server: { deps: { inline: ['next-auth', 'next-intl', 'use-intl', /@auth\//] } },
        },
      },
    ],
  },
});
