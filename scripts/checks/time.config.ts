import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { database, experimental, ignored, pure } from '../../vitest.config';

type Variables = Record<string, string>;

// The unit step itself runs in the sixth, St. John's (scripts/test.mjs).
const ZONES = ['UTC', 'Europe/Moscow', 'Asia/Yerevan', 'Asia/Kathmandu', 'Pacific/Apia'];
/** Two seconds before Berlin changes to winter time or to summer time. */
const CHANGES = ['2026-10-25 00:59:58', '2027-03-28 00:59:58', '2027-10-31 00:59:58'];

/** Who comes first, and what stands in an article, is the same in every time zone. */
const sameEverywhere = [
  'features/registrations/{race,load,model,series-model,series-random}.test.ts',
  'features/events/{event-card,cover}.test.ts',
  'features/articles/reading/{gold,files,text}/**',
  'features/articles/reading/*.test.ts',
];
const root = join(import.meta.dirname, '..', '..');
const faketime: Variables = JSON.parse(process.env.OCAQ_FAKETIME ?? '{}');

/** The clock of the workers; ours and the database's stay true. Timers go by the monotonic clock, which stays true too. */
const clock = (values: Variables): Variables => ({
  ...faketime,
  FAKETIME_DONT_FAKE_MONOTONIC: '1',
  DONT_FAKE_MONOTONIC: '1',
  ...values,
});
const at = (moment: string) => clock({ FAKETIME_FMT: '%s', FAKETIME: `@${Date.parse(`${moment}Z`) / 1000}` });

const rules = (name: string, env: Variables) => ({
  ...pure,
  root,
  test: {
    ...pure.test,
    name: `dates and rules ${name}`,
    env,
    include: [
      'lib/dates/**/*.test.ts',
      'features/**/{rules,schema}.test.ts',
      'features/articles/reading/**/*.test.ts',
    ],
    exclude: [...ignored, ...sameEverywhere],
  },
});
const commands = (name: string, folders: string, env: Variables) => ({
  ...database,
  root,
  test: {
    ...database.test,
    name,
    env,
    include: [`${folders}/**/*.test.ts`],
    exclude: [...database.test.exclude, ...sameEverywhere],
  },
});

/** The same outcome wherever the machine stands and whatever its clock says. Expiry is decided by the database's clock. */
export default defineConfig({
  root,
  test: {
    maxWorkers: '100%',
    experimental,
    projects: [
      // West of Greenwich they ran in the unit step.
      commands('commands in Pacific/Apia', 'features/{accounts,events,registrations,board}', {
        TZ: 'Pacific/Apia',
      }),
      ...['+1h', '-1h'].map((shift) =>
        commands(
          `sign-in with the app's clock ${shift}`,
          '{features/accounts,server/auth}',
          clock({ FAKETIME: shift }),
        ),
      ),
      ...ZONES.map((zone) => rules(`in ${zone}`, { TZ: zone })),
      ...CHANGES.map((moment) => rules(`at ${moment}`, { TZ: 'Europe/Berlin', ...at(moment) })),
    ],
  },
});
