import { expect, it } from 'vitest';
import { runRace } from '@/bench/race/race';

const race = { processes: 2, people: 200, capacity: 50 };
const ROUNDS = 10;

it('gives 50 seats to exactly 50 of 200 who register at once over two app processes', async () => {
  const outcome = await runRace({ ...race, mode: 'locked' });
  expect(outcome).toMatchObject({
    confirmed: 50,
    waiting: 150,
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
