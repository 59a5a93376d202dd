import { describe, expect, it } from 'vitest';
import { contextOf } from '@/server/context';
import { courseOf } from './series-testing';

describe('an address that a visitor only says is theirs, for a whole series', () => {
  it('tells nobody but the address that it is registered already', async () => {
    const s = await courseOf([2, 2]);
    const visitor = await contextOf(null, 'az', s.organization.slug);
    const first = await s.go(1, { email: 'a@example.org' }, visitor);
    const again = await s.go(1, { email: 'a@example.org' }, visitor);
    expect(again).toMatchObject({ state: 'held', registration: first.registration });
    expect(await s.states(first)).toEqual(['held', 'held']);
    expect((await s.mails()).map(({ recipient }) => recipient)).toEqual(['a@example.org', 'a@example.org']);
  });

  it('answers an address that is registered like any other, where one date is full', async () => {
    const s = await courseOf([2, 2]);
    const visitor = await contextOf(null, 'az', s.organization.slug);
    await s.go(1, { email: 'a@example.org' }, visitor);
    await s.alone(1, 1);
    const [again, stranger] = [
      await s.go(1, { email: 'a@example.org' }, visitor),
      await s.go(1, { email: 'b@example.org' }, visitor),
    ];
    expect(stranger).toMatchObject({ state: 'held', keptUntil: null });
    expect(again).toMatchObject({ state: stranger.state, keptUntil: stranger.keptUntil });
  });
});
