import type { Locale } from '@/lib/locales';
import { matchingParts } from '@/lib/names/highlight';
import { formatPersonName, initials } from '@/lib/names/person-name';
import { formatPhone, phoneHref } from '@/lib/phones';
import { answerText, questionText } from '../answer-text';
import { columnsOf, type ListColumn } from '../columns';
import type { MembershipValue } from '../fields';
import { listName, nameIn } from '../list-name';
import { otherSpelling } from '../other-spelling';
import type { ListedCell, ListedRow } from '../register-view';
import { shownMembership } from '../rules';
import type { ListInput } from '../schema';
import { STATUS_TONES } from '../status-tones';
import { typeName } from '../type-names';
import type { ListedMember } from '../view';
import { dateText, periodText } from './dates';

interface Words {
  locale: Locale;
  /** The country whose numbers are shown as they are dialled there. */
  home: string | undefined;
  /** Of the namespace `labels`. */
  labels: (key: string) => string;
}

/** The rows of a list on its day in the words of the page, with the columns that are asked for and what was searched for marked. */
export function listedRows(
  members: readonly ListedMember[],
  { q = '', cols, on }: ListInput,
  day: string,
  words: Words,
): ListedRow[] {
  const { labels } = words;
  const columns = columnsOf(cols);
  return members.map((listed) => {
    const member = { ...listed, membership: shownMembership(listed.memberships, day, on !== undefined) };
    const label = listName(member, words.locale);
    return {
      id: member.id,
      slug: member.slug,
      label,
      initials: initials(nameIn(member, words.locale, 'given-first')),
      name: matchingParts(label, q),
      mark: member.isSafe ? labels('safeMode') : undefined,
      other: otherSpelling(member, words.locale, q),
      cells: Object.fromEntries(columns.map((column) => [column, CELLS[column](member, words) || undefined])),
    };
  });
}

interface ShownMember extends ListedMember {
  membership: MembershipValue | undefined;
}

const CELLS: Record<ListColumn, (member: ShownMember, words: Words) => ListedCell | null | undefined> = {
  office: ({ offices }, { labels }) =>
    offices.length === 0
      ? null
      : {
          kind: 'words',
          words: offices.map(({ kind, title, locale }) => ({
            text: title ?? labels(`office.${kind}`),
            lang: locale ?? undefined,
          })),
        },
  status: ({ status }, { labels }) => ({
    kind: 'status',
    tone: STATUS_TONES[status],
    text: labels(`membershipStatus.${status}`),
  }),
  type: ({ membership }, { locale, labels }) =>
    membership && typeName(membership.type, membership.typeTexts, locale, labels).text,
  contact: ({ phone, email }, { home }) =>
    phone || email
      ? {
          kind: 'contact',
          phone: phone ? { href: phoneHref(phone), text: formatPhone(phone, home) } : undefined,
          email,
        }
      : null,
  city: ({ city }) => city,
  address: ({ address }) => (address ? { kind: 'lines', text: address } : null),
  birth: ({ birth }, { locale }) => dateText(birth, locale),
  occupation: ({ occupation }) => occupation,
  education: ({ education }) => education,
  gender: ({ gender }, { labels }) => gender && labels(`gender.${gender}`),
  languages: ({ languages }, { labels }) => languages?.map((spoken) => labels(`spoken.${spoken}`)).join(', '),
  memberNumber: ({ memberNumber }) => memberNumber,
  since: ({ membership }, { locale }) =>
    membership && periodText(membership.startEdtf ?? membership.startsOn, membership.endEdtf, locale),
  nameForms: ({ nameForms }) => nameForms?.map((form) => formatPersonName(form, 'given-first')).join('; '),
  language: ({ language }, { labels }) => language && labels(`language.${language}`),
  notes: ({ notes }) => notes,
  answers: ({ answers }, { locale, labels }) => {
    const lines = answers.map(
      (answer) => `${questionText(answer, locale)}: ${answerText(answer, answer.value, locale, labels)}`,
    );
    return lines.length === 0 ? null : { kind: 'lines', text: lines.join('\n') };
  },
};
