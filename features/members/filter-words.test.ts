import { describe, expect, it } from 'vitest';
import { EXPORT_PURPOSES } from '@/db/enums';
import { filterOf } from '@/features/batches/filter-of';
import messages from '@/messages/en/members.json';
import { type FilterNames, filterWords, narrowings, questionOptions } from './components/filter-words';
import { listAddress } from './components/list-address';
import { exportInput, listFilter } from './list-schema';
import { listInput } from './schema';

const ID = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';
const t = (key: string, values: Record<string, string> = {}) => {
  const text = key
    .split('.')
    .reduce<unknown>((tree, name) => (tree as Record<string, unknown>)[name], messages);
  return String(text).replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
};
const names: FilterNames = {
  t,
  labels: (key) => key,
  locale: 'en',
  types: [],
  groups: [],
  fields: [
    { id: ID, kind: 'choice', texts: [{ locale: 'en', label: 'Size', options: ['S', 'M'] }] },
    { id: OTHER, kind: 'number', texts: [{ locale: 'en', label: 'Shoe', options: [] }] },
  ],
};

describe('what a list is narrowed to', () => {
  it.each<[Record<string, unknown>, string[]]>([
    [{}, []],
    [{ from: '0' }, ['Aged 0 or over']],
    [{ to: '17' }, ['Aged 17 or under']],
    [{ on: '01.03.2024' }, ['On: 1 March 2024']],
    [{ on: '31.02.2024' }, ['On: “31.02.2024”']],
    [{ from: '18', to: '30', lacks: 'both' }, ['Aged 18 to 30', 'Neither phone nor email']],
    [{ asks: `${ID}:1`, answer: 'plays no part' }, ['Size: M']],
    [{ asks: ID }, ['Size: answered']],
    [{ asks: `${ID}:none`, asks2: `${OTHER}:none`, answer2: '5' }, ['Size: no answer', 'Shoe: no answer']],
    [{ asks: OTHER, answer: '38..40' }, ['Shoe: 38..40']],
    [{ answer: 'to nothing' }, []],
    [{ asks: `${ID}:0`, asks3: OTHER, answer3: '38..40' }, ['Size: S', 'Shoe: 38..40']],
    [{ joined: '2019' }, ['Joined in 2019']],
    [{ joinedFrom: '2019' }, ['Joined: 2019 or later']],
    [{ joinedTo: '31.12.2020' }, ['Joined: 31 December 2020 or earlier']],
    [{ joinedFrom: '2019', joinedTo: '2020-05' }, ['Joined: 2019 – May 2020']],
    [{ joinedFrom: '2019-05', joinedTo: '05.2019' }, ['Joined: May 2019']],
    [{ joinedFrom: '31.02.2019' }, ['Joined: “31.02.2019” or later']],
    [{ q: 'ali', asks: '00000000-0000-4000-8000-000000000003' }, ['“ali”', 'A question of our own']],
  ])('%j is said in words', (filter, words) => {
    expect(filterWords(listFilter.parse(filter), names)).toEqual(words);
  });

  it('is nothing more once each chip was followed', () => {
    const questions = { asks: OTHER, answer: '5', asks2: `${ID}:1`, asks5: OTHER };
    const joined = { joined: '2019', joinedFrom: '2018', joinedTo: '2020' };
    const input = listInput.parse({ from: 18, to: 30, lacks: 'email', ...questions, ...joined });
    expect(narrowings(input, names)).toHaveLength(7);
    const changes = narrowings(input, names).map(({ change }) => change);
    expect(listAddress('/members', input, Object.assign({}, ...changes))).toBe('/members');
  });

  it('goes through addresses, batches and exports unchanged', () => {
    const more = { asks2: `${ID}:0`, asks3: `${ID}:none`, joinedFrom: '02.05.2019', joinedTo: '2020' };
    const input = listInput.parse({
      from: '0',
      to: '30',
      lacks: 'phone',
      asks: OTHER,
      answer: '5..',
      ...more,
    });
    const query = new URLSearchParams(listAddress('/members', input).split('?')[1]);
    expect(listInput.parse(Object.fromEntries(query))).toEqual(input);
    expect(listInput.parse(filterOf(input))).toEqual(input);
    const exported = { purpose: EXPORT_PURPOSES[0], format: 'csv', filter: filterOf(input) };
    expect(exportInput.parse(exported).filter).toEqual(input);
    for (const wrong of [{ from: '-1' }, { lacks: 'x' }, { asks: `${OTHER}:maybe` }])
      expect(exportInput.safeParse({ ...exported, filter: wrong }).success).toBe(false);
  });

  it('offers each choice of a question', () => {
    expect(questionOptions(names.fields, names).map(({ value, label }) => [value, label])).toEqual([
      [ID, 'Size'],
      [`${ID}:0`, 'Size: S'],
      [`${ID}:1`, 'Size: M'],
      [`${ID}:none`, 'Size: no answer'],
      [OTHER, 'Shoe'],
      [`${OTHER}:none`, 'Shoe: no answer'],
    ]);
  });
});
