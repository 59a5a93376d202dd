import { expect, it } from 'vitest';
import { runRace } from '@/bench/race/race';

const race = { processes: 2, people: 200, capacity: 100 };
const ROUNDS = 10;

it('gives 100 seats to exactly 100 of 200 who register at once over two app processes', async () => {
  const outcome = await runRace({ ...race, mode: 'locked' });
  expect(outcome).toMatchObject({
    confirmed: 100,
    waiting: 100,
    isInOrder: true,
    mailedOnce: 200,
    failures: [],
  });
});

it('would give away more seats than there are without the lock', async () => {
  let confirmed = 0;
  for (let round = 0; round < ROUNDS && confirmed <= race.capacity; round++) {
    confirmed = (await runRace({ ...race, mode: 'unlocked' })).confirmed;
  }
  expect(confirmed).toBeGreaterThan(race.capacity);
});
