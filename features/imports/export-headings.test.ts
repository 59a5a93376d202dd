import { describe, expect, it } from 'vitest';
import { CONTACT_LABELS, NAME_FORMS } from '@/db/enums';
import { LOCALES } from '@/lib/locales';
import { translator } from '@/server/i18n/translator';
import { columnsOf, LIST_COLUMNS, type ListColumn } from '../members/columns';
import { exportHead } from '../members/export-cells';
import { recogniseColumns } from './columns';
import type { ColumnField } from './fields';
import { readPhones } from './phones';

/** What an import makes of the columns of our exports: null where it has nothing for them, or works it out itself. */
const FIELDS: Record<ListColumn, (ColumnField | null)[]> = {
  office: [null],
  status: [null],
  type: ['type'],
  contact: ['phone', 'email', 'morePhones'],
  city: ['city'],
  address: ['address'],
  birth: ['birth'],
  occupation: ['occupation'],
  education: ['education'],
  gender: ['gender'],
  languages: ['languages'],
  memberNumber: ['memberNumber'],
  since: ['start', 'end'],
  nameForms: NAME_FORMS.map((form) => `form-${form}` as const),
  language: ['language'],
  notes: ['notes'],
  answers: [],
};
const NAME: ColumnField[] = ['surname', 'given', 'patronymic'];

describe.each(LOCALES)('an export in %s', (locale) => {
  const wordsOf = async () => ({
    t: await translator(locale, 'members'),
    labels: await translator(locale, 'labels'),
    locale,
  });

  it.each([
    ['of all columns', LIST_COLUMNS],
    ['as it is offered', columnsOf(undefined)],
    ...LIST_COLUMNS.map((column): [string, ListColumn[]] => [`of ${column}`, [column]]),
    ...LIST_COLUMNS.map((column): [string, ListColumn[]] => [`of office and ${column}`, ['office', column]]),
  ])('%s has headings that an import knows', async (_, columns) => {
    const head = exportHead(columns, await wordsOf());
    const said = (fields: readonly (ColumnField | null)[]) =>
      head.map((heading, column) => `${heading}: ${fields[column]}`);
    expect(said(recogniseColumns(head))).toEqual(
      said([...NAME, ...columns.flatMap((column) => FIELDS[column])]),
    );
  });

  it('has words behind the contacts that an import knows', async () => {
    const { labels } = await wordsOf();
    for (const label of CONTACT_LABELS) {
      const word = labels(`contactLabel.${label}`);
      const cell = `a1@example.org (${word}); +7 495 123-45-67 (${word})`;
      expect(readPhones(cell, 'AZ')).toEqual({ phone: '+74951234567', others: [], rest: [], problem: null });
    }
  });
});
