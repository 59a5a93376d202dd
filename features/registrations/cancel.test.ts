import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cancel } from './commands/cancel';
import { openLink } from './links';
import { go, kindsOf, linkHolder, scene, stateOf } from './registering-testing';

describe('cancelling', () => {
  it('offers seats in order, a party as a whole; a smaller one may pass', async () => {
    const s = await scene({ capacity: 4 });
    const one = await go(s, await s.account(), { adults: '1' });
    const two = await go(s, await s.account(), { adults: '1' });
    const large = await go(s, await s.account(), { adults: '2' });
    const small = await go(s, await s.account());
    const manager = await s.manager();
    await cancel(manager, { registration: one.registration });
    // Two seats are free: too few for the party of three that stands first.
    expect([await stateOf(large.registration), await stateOf(small.registration)]).toEqual([
      'waiting',
      'offered',
    ]);
    await cancel(manager, { registration: two.registration });
    expect([await stateOf(large.registration), await stateOf(small.registration)]).toEqual([
      'offered',
      'offered',
    ]);
    expect(await cancel(manager, { registration: two.registration })).toMatchObject({ changed: false });
    expect((await kindsOf(s)).filter((kind) => kind === 'offered')).toHaveLength(2);
  });

  it('is for oneself, the holder of the link and managers, and for nobody else', async () => {
    const s = await scene();
    const own = await s.account();
    const { registration } = await go(s, own);
    await expect(cancel(await s.account(), { registration })).rejects.toMatchObject({ code: 'not-found' });
    await expect(cancel(await s.visitor(), { registration })).rejects.toMatchObject({ code: 'not-found' });
    await expect(cancel(own, { registration: randomUUID() })).rejects.toMatchObject({ code: 'not-found' });
    await go(s, await s.visitor(), { email: 'e@example.org' });
    const stranger = await linkHolder(s);
    await expect(cancel(stranger, { registration })).rejects.toMatchObject({ code: 'not-found' });
    await expect(openLink('az', 'a'.repeat(43))).rejects.toMatchObject({ code: 'not-found' });
    await cancel(own, { registration });
    expect(await stateOf(registration)).toBe('cancelled');
    expect(await go(s, own)).toMatchObject({ state: 'confirmed' });
  });
});
