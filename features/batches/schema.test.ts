import { describe, expect, it } from 'vitest';
import { filterOf } from './filter-of';
import { chooseInput, planInput } from './schema';

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

describe('whom and what', () => {
  it.each([
    [{ action: 'invite', scope: 'ticked', people: ID }, [ID]],
    [{ action: 'invite', scope: 'ticked', people: [ID, ID] }, [ID, ID]],
  ])('takes one box and several', (input, people) =>
    expect(chooseInput.parse(input)).toMatchObject({ people }),
  );

  it.each([
    { action: 'invite', scope: 'ticked' },
    { action: 'delete', scope: 'found' },
    { action: 'invite', scope: 'ticked', people: 'x' },
    { action: 'invite', scope: 'ticked', people: Array(201).fill(ID) },
    { action: 'invite', scope: 'page', onPage: `${ID},x` },
    { action: 'invite', scope: 'found', password: 'x' },
    // What cannot be meant would mean everybody.
    { action: 'end-membership', scope: 'found', filter: { status: 'wizard' } },
    { action: 'end-membership', scope: 'found', filter: { town: 'Quba' } },
  ])('refuses %j', (input) => expect(chooseInput.safeParse(input).success).toBe(false));

  it('takes everybody of a page as one field', () => {
    const input = { action: 'invite', scope: 'page', onPage: `${ID},${ID}` };
    expect(chooseInput.parse(input)).toMatchObject({ onPage: [ID, ID] });
  });

  it('keeps the filter as the list understands it', () => {
    const filter = filterOf({ q: 'Kazımov', joined: 2019, status: 'active', order: 'name', after: ID });
    expect(filter).toEqual({ q: 'Kazımov', joined: '2019', status: 'active' });
    expect(chooseInput.parse({ action: 'invite', scope: 'found', filter }).filter).toMatchObject({
      q: 'Kazımov',
      joined: 2019,
      status: 'active',
    });
  });
});

describe('how', () => {
  it.each([
    ['a whole day is needed', { action: 'set-type', type: 'youth', day: '2026' }, { day: 'whole-day' }],
    ['a day that exists', { action: 'set-type', type: 'youth', day: '2026-02-30' }, { day: 'whole-day' }],
    ['a group', { action: 'add-to-group', role: 'member', day: '2026-05-01' }, { group: 'choose-group' }],
  ])('%s', (_what, input, expected) => {
    const { error } = planInput.safeParse({ batch: ID, ...input });
    const said = Object.fromEntries(
      (error?.issues ?? []).map((issue) => [issue.path.join('.'), issue.message]),
    );
    expect(said).toEqual(expected);
  });
});
