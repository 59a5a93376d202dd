import type { BodyKind, OfficeKind, TermOrigin } from '@/db/enums';
import type { InEach } from '../shapes';

export interface DemoTerm {
  /** The number of the member, from 0. */
  member: number;
  origin: TermOrigin;
  start: string;
  end?: string;
  plannedEnd?: string;
}

export interface DemoOffice {
  kind: OfficeKind;
  title?: InEach;
  mostTerms?: number;
  terms: readonly DemoTerm[];
}

const FIRST = { origin: 'elected', start: '2021-03-14', end: '2024-03-17' } as const;
const SECOND = { origin: 'elected', start: '2024-03-17', plannedEnd: '2027-03' } as const;

/** How long a term lasts by the invented statutes. */
export const TERM_MONTHS = 36;

/** Two boards; of the second, the treasurer's office is held by an acting one. */
const BOARD: readonly DemoOffice[] = [
  {
    kind: 'chair',
    mostTerms: 2,
    terms: [
      { member: 0, ...FIRST },
      { member: 1, ...SECOND },
    ],
  },
  {
    kind: 'deputy-chair',
    terms: [
      { member: 1, ...FIRST },
      { member: 2, ...SECOND },
    ],
  },
  {
    kind: 'secretary',
    terms: [
      { member: 3, ...FIRST },
      { member: 3, ...SECOND },
    ],
  },
  {
    kind: 'treasurer',
    terms: [
      { member: 4, ...FIRST },
      { member: 5, origin: 'elected', start: '2024-03-17', end: '2025-09-01' },
      { member: 7, origin: 'acting', start: '2025-09-01' },
    ],
  },
  {
    kind: 'other',
    title: {
      az: 'Gənclərlə iş üzrə məsul',
      ru: 'Ответственный за работу с молодёжью',
      en: 'Youth coordinator',
    },
    terms: [
      { member: 6, ...FIRST, end: '2022-10' },
      { member: 10, origin: 'co-opted', start: '2022-11', end: '2024-03-17' },
      { member: 11, ...SECOND },
    ],
  },
];

/** Of the second audit commission, one seat is held by nobody. */
const AUDIT: readonly DemoOffice[] = [
  {
    kind: 'auditor',
    terms: [
      { member: 8, ...FIRST },
      { member: 9, ...SECOND, end: '2025-06-01' },
    ],
  },
];

export const BODIES: readonly { kind: BodyKind; offices: readonly DemoOffice[] }[] = [
  { kind: 'board', offices: BOARD },
  { kind: 'audit-commission', offices: AUDIT },
];

export const CHAIR_BIOGRAPHY: { member: number; text: Pick<InEach, 'az' | 'ru'> } = {
  member: 1,
  text: {
    az: 'Uydurma tərcümeyi-hal: Berlində nağıl kitabxanasına rəhbərlik edir, 2021-ci ildən cəmiyyətin rəhbərliyindədir.',
    ru: 'Вымышленная биография: заведует в Берлине библиотекой сказок, в правлении общества с 2021 года.',
  },
};

/** A statement of the first board, with the names below it. */
export const DEMO_STATEMENT = {
  slug: 'ana-dili-sagirdlerine-kitab',
  edtf: '2023-10-05',
  signatories: [0, 1, 3, 4, 8, 10, 6, 12, 13],
} as const;

export const DEMO_STATEMENT_TEXTS: Partial<InEach<{ title: string; text: string; addressee: string }>> = {
  az: {
    title: 'Ana dili dərsləri üçün kitablar barədə müraciət',
    text: 'Uydurma müraciət. Cəmiyyət məktəblərdən ana dili dərslərinə gedən uşaqlar üçün kitab rəfi ayırmağı xahiş edib.',
    addressee: 'Nümunə məhəlləsinin məktəbləri',
  },
  ru: {
    title: 'Обращение о книгах для уроков родного языка',
    text: 'Вымышленное обращение. Общество просило школы выделить книжную полку для детей, которые ходят на уроки родного языка.',
    addressee: 'Школы Примерного квартала',
  },
};
