import 'server-only';
import { NAME_FORMS } from '@/db/enums';
import { typedOfEdtf } from '@/lib/dates/typed-of-edtf';
import type { Locale } from '@/lib/locales';
import { formatPersonName } from '@/lib/names/person-name';
import { formatPhone } from '@/lib/phones';
import type { Translate } from '@/server/i18n/translator';
import { answerInFile, answerText, questionText } from './answer-text';
import type { ListColumn } from './columns';
import type { CustomField } from './custom';
import type { ExportedPerson } from './queries/exports';
import { typeName } from './type-names';

/** Words in the language of the file: of `members` and of `labels`. */
export interface ExportWords {
  t: Translate;
  labels: Translate;
  locale: Locale;
  /** On paper one column has all forms of the name; a file has one for each, as an import reads them. */
  isPaper?: boolean;
  /** The country whose numbers are shown as they are dialled there: on paper. */
  home?: string;
  /** The organization's own questions, where their column is taken along: a file has a column for each. */
  questions?: readonly CustomField[];
}

interface ExportColumn {
  /** Keys of the headings; a column of the list may become several of the file. */
  heads: readonly string[] | ((words: ExportWords) => string[]);
  cells: (listed: ExportedPerson, words: ExportWords) => (string | null | undefined)[];
}

const NAME: ExportColumn = {
  heads: ['field.surname', 'field.given', 'field.patronymic'],
  // A file is read again, so it has the name as it is kept.
  cells: ({ person }, { isPaper, locale }) => {
    const shown = (isPaper && person.shownNames?.[locale]) || {
      ...person.name,
      patronymic: person.patronymic,
    };
    return [shown.surname, shown.given, shown.patronymic];
  },
};

/** In a file dates stay as they are kept (1970, 1970-05, 1970-05-14), for programs; on paper they are as people write them. */
const dateIn = (edtf: string | null | undefined, { isPaper, locale }: ExportWords) =>
  edtf && isPaper ? typedOfEdtf(edtf, locale) : edtf;

const COLUMNS: Record<ListColumn, ExportColumn> = {
  office: {
    // An import takes `Должность` alone for what somebody does for a living, as it is in other lists.
    heads: ({ t, isPaper }) => [t(isPaper ? 'field.office' : 'field.officeInFile')],
    cells: ({ offices }, { labels }) => [
      offices.map(({ kind, title }) => title ?? labels(`office.${kind}`)).join(', '),
    ],
  },
  status: {
    heads: ['field.status'],
    cells: ({ status }, { labels }) => [status && labels(`membershipStatus.${status}`)],
  },
  type: {
    heads: ['field.type'],
    cells: ({ membership }, { labels, locale }) => [
      membership && typeName(membership.type, membership.typeTexts, locale, labels as never).text,
    ],
  },
  contact: {
    heads: ['field.phone', 'field.email', 'field.contacts'],
    cells: ({ person }, { labels, home }) => [
      person.phone && formatPhone(person.phone, home),
      person.email,
      person.contacts
        ?.map(({ kind, label, value }) => {
          const said = kind === 'phone' ? formatPhone(value, home) : value.replace(/\s*\n\s*/g, ', ');
          return `${said} (${labels(`contactLabel.${label}`)})`;
        })
        .join('; '),
    ],
  },
  city: { heads: ['field.city'], cells: ({ person }) => [person.city] },
  address: { heads: ['field.address'], cells: ({ person }) => [person.address] },
  birth: { heads: ['field.birth'], cells: ({ person }, words) => [dateIn(person.birth, words)] },
  occupation: { heads: ['field.occupation'], cells: ({ person }) => [person.occupation] },
  education: { heads: ['field.education'], cells: ({ person }) => [person.education] },
  gender: {
    heads: ['field.gender'],
    cells: ({ person }, { labels }) => [person.gender && labels(`gender.${person.gender}`)],
  },
  languages: {
    heads: ['field.languages'],
    cells: ({ person }, { labels }) => [
      person.languages?.map((spoken) => labels(`spoken.${spoken}`)).join(', '),
    ],
  },
  memberNumber: { heads: ['field.memberNumber'], cells: ({ person }) => [person.memberNumber] },
  since: {
    heads: ['field.since', 'end.day'],
    cells: ({ membership }, words) => [
      dateIn(membership?.startEdtf ?? membership?.startsOn, words),
      dateIn(membership?.endEdtf ?? membership?.endsOn, words),
    ],
  },
  nameForms: {
    heads: ({ t, labels, isPaper }) =>
      isPaper
        ? [t('field.nameForms')]
        : NAME_FORMS.map((form) => `${t('field.name')}: ${labels(`nameForm.${form}`)}`),
    cells: ({ person }, { isPaper }) =>
      isPaper
        ? [person.nameForms?.map((form) => formatPersonName(form, 'surname-first')).join('; ')]
        : NAME_FORMS.map((form) => {
            const name = person.nameForms?.find((one) => one.form === form);
            // The comma says which is the surname, whoever reads it.
            return name && `${name.surname}, ${[name.given, name.patronymic].filter(Boolean).join(' ')}`;
          }),
  },
  language: {
    heads: ['field.language'],
    cells: ({ person }, { labels }) => [person.language && labels(`language.${person.language}`)],
  },
  notes: { heads: ['field.notes'], cells: ({ person }) => [person.notes] },
  answers: {
    heads: ({ t, locale, isPaper, questions = [] }) =>
      isPaper ? [t('field.answers')] : questions.map((question) => questionText(question, locale)),
    cells: ({ person }, { labels, locale, isPaper, questions = [] }) => {
      if (isPaper)
        return [
          person.answers
            .map((one) => `${questionText(one, locale)}: ${answerText(one, one.value, locale, labels)}`)
            .join('; '),
        ];
      return questions.map(({ id }) => {
        const answer = person.answers.find((one) => one.id === id);
        return answer && answerInFile(answer, answer.value, locale, labels);
      });
    },
  },
};

const columnsToWrite = (columns: readonly ListColumn[]) => [
  NAME,
  ...columns.map((column) => COLUMNS[column]),
];

/** The first line of a file. */
export const exportHead = (columns: readonly ListColumn[], words: ExportWords): string[] =>
  columnsToWrite(columns).flatMap(({ heads }) =>
    typeof heads === 'function' ? heads(words) : heads.map((head) => words.t(head)),
  );

/** The line of a person. What the viewer of `listed` may not see is empty. */
export const exportLine = (
  listed: ExportedPerson,
  columns: readonly ListColumn[],
  words: ExportWords,
): string[] => columnsToWrite(columns).flatMap(({ cells }) => cells(listed, words).map((cell) => cell ?? ''));
