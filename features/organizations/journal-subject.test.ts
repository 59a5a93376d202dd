import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { BODY_KINDS, CUSTOM_FIELD_KINDS, EXPORT_FORMATS, OFFICE_KINDS } from '@/db/enums';
import { LOCALES, type Locale } from '@/lib/locales';
import { journalSubject } from './journal-subject';

const files = import.meta.glob<{ default: object }>('@/messages/*/*.json', { eager: true });

function wordsIn(locale: Locale) {
  const messages = Object.fromEntries(
    Object.entries(files).flatMap(([path, file]) => {
      const [, of, namespace = ''] = /\/(\w+)\/([\w-]+)\.json$/.exec(path) ?? [];
      return of === locale ? [[namespace, file.default]] : [];
    }),
  );
  return createTranslator({ locale, messages }) as never;
}

const said = (subjectType: string | null, subjectName: string) =>
  LOCALES.map((locale) => journalSubject({ subjectType, subjectName }, wordsIn(locale)));

describe('what an entry of the journal is about', () => {
  it.each([
    ['body', 'audit-commission', ['Təftiş komissiyası', 'Ревизионная комиссия', 'Audit commission']],
    ['office', 'board-member', ['İdarə heyətinin üzvü', 'Член правления', 'Board member']],
    ['custom-field', 'choice', ['Siyahıdan seçim', 'Выбор из списка', 'Choice from a list']],
    [
      'export',
      '11 · print',
      ['11 nəfər · Çap üçün siyahı', '11 человек · Список для печати', '11 people · A list to print'],
    ],
    [
      'export',
      '1 · csv',
      [
        '1 nəfər · CSV, nöqtəli vergüllə',
        '1 человек · CSV с точкой с запятой',
        '1 person · CSV with semicolons',
      ],
    ],
  ])('%s %s', (type, name, words) => {
    expect(said(type, name)).toEqual(words);
  });

  it.each([
    ['body', BODY_KINDS],
    ['office', OFFICE_KINDS],
    ['custom-field', CUSTOM_FIELD_KINDS],
    ['export', EXPORT_FORMATS.map((format) => `3 · ${format}`)],
  ])('no code of %s is shown as it is', (type, codes) => {
    for (const code of codes) expect(said(type, code)).not.toContain(code);
  });

  it.each([
    ['body', 'Совет молодёжи'],
    ['body', 'Board.of.youth'],
    ['office', 'constructor'],
    ['group', 'board'],
    ['person', 'chair'],
    ['export', 'Novruz · list'],
    [null, 'choice'],
  ])('a name of its own stays: %s %s', (type, name) => {
    expect(said(type, name)).toEqual([name, name, name]);
  });
});
