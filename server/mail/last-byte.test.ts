import { describe, expect, it } from 'vitest';
import { oneAtATime } from './last-byte';

const soon = () => new Promise((done) => setTimeout(done, 5));

describe('the last byte of mails side by side', () => {
  it('lets one end after the other, in the order of their coming', async () => {
    const take = oneAtATime();
    const ended: number[] = [];
    let inside = 0;
    let most = 0;
    await Promise.all(
      [1, 2, 3].map(async (number) => {
        const lane = take();
        await lane.wait();
        inside += 1;
        most = Math.max(most, inside);
        await soon();
        ended.push(number);
        inside -= 1;
        lane.leave();
      }),
    );
    expect({ ended, most }).toEqual({ ended: [1, 2, 3], most: 1 });
  });

  it('is not held up by one that left before its turn, or never waited', async () => {
    const take = oneAtATime();
    const [first, failed, never, last] = [take(), take(), take(), take()];
    await first.wait();
    never.leave();
    failed.leave();
    void failed.wait();
    const end = last.wait();
    first.leave();
    await end;
  });
});
