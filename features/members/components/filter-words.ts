import { countText } from '@/lib/count-text';
import { parseEdtf } from '@/lib/dates/edtf';
import type { Locale } from '@/lib/locales';
import { NO_ANSWER } from '../asked-schema';
import { consentAsked } from '../consent-words';
import type { CustomField } from '../custom';
import { customText } from '../custom-rules';
import { questionsOf } from '../filter-rules';
import type { ListFilter } from '../list-schema';
import type { ListInput } from '../schema';
import { nameAmong, type OwnType } from '../type-names';
import { dateText } from './dates';

type Translate = (key: string, values?: Record<string, string>) => string;

/** What the words of a filter are taken from. */
export interface FilterNames {
  t: Translate;
  labels: Translate;
  locale: Locale;
  types: readonly OwnType[];
  groups: readonly { id: string; name: string }[];
  fields: readonly Pick<CustomField, 'id' | 'kind' | 'texts'>[];
}

/** One thing that a list is narrowed to, and what to change so that it is not. */
export interface Narrowing {
  label: string;
  change: Partial<ListInput>;
}

/** All that a list is narrowed to besides what is searched for. */
export function narrowings(filter: Omit<ListFilter, 'cols'>, names: FilterNames): Narrowing[] {
  const {
    status,
    on,
    office,
    city,
    type,
    joined,
    joinedFrom,
    joinedTo,
    group,
    from,
    to,
    lacks,
    consent,
    chosen,
  } = filter;
  const { t, labels, locale, types, groups, fields } = names;
  const inGroup = groups.find(({ id }) => id === group);
  const set: (Narrowing | null)[] = [
    status && status !== 'all' ? { change: { status: undefined }, label: statusWord(status, names) } : null,
    on ? { change: { on: undefined }, label: t('filter.onDay', { date: dateWord(on, locale) }) } : null,
    office ? { change: { office: undefined }, label: t(`filter.office.${office}`) } : null,
    city ? { change: { city: undefined }, label: city } : null,
    type
      ? { change: { type: undefined }, label: nameAmong(type, types, locale, labels as never).text }
      : null,
    group ? { change: { group: undefined }, label: inGroup?.name ?? t('filter.group') } : null,
    from === undefined && to === undefined
      ? null
      : { change: { from: undefined, to: undefined }, label: ageWord({ from, to }, t) },
    chosen
      ? {
          change: { chosen: undefined },
          label: t('filter.chosen', { people: countText(chosen.split(',').length, locale) }),
        }
      : null,
    consent ? { change: { consent: undefined }, label: consentWord(consent, t) } : null,
    lacks ? { change: { lacks: undefined }, label: t(`filter.lacks.${lacks}`) } : null,
    ...questionsOf(filter).map(({ asks, answer, names: [asked, answered] }) => ({
      change: { [asked]: undefined, [answered]: undefined },
      label: answerWord(asks, answer, { t, locale, fields }),
    })),
    joined ? { change: { joined: undefined }, label: t('filter.joinedIn', { year: String(joined) }) } : null,
    joinedFrom || joinedTo
      ? {
          change: { joinedFrom: undefined, joinedTo: undefined },
          label: joinedWord({ joinedFrom, joinedTo }, names),
        }
      : null,
  ];
  return set.filter((narrowing) => narrowing !== null);
}

/** What a list is narrowed to, in words. */
export const filterWords = (filter: Omit<ListFilter, 'cols'>, names: FilterNames): string[] => [
  ...(filter.q ? [`“${filter.q}”`] : []),
  ...narrowings(filter, names).map(({ label }) => label),
];

/** What is asked about a consent, in words. */
export function consentWord(asked: string, t: Translate): string {
  const { purpose, said } = consentAsked(asked);
  return `${t(`filter.consent.${purpose}`)}: ${t(`filter.consent.${said}`)}`;
}

export const statusWord = (
  status: Exclude<NonNullable<ListInput['status']>, 'all'>,
  { t, labels }: Pick<FilterNames, 't' | 'labels'>,
) => (status === 'none' ? t('filter.others') : labels(`membershipStatus.${status}`));

function ageWord({ from, to }: { from?: number; to?: number }, t: Translate): string {
  if (to === undefined) return t('filter.agedFrom', { from: String(from) });
  if (from === undefined) return t('filter.agedTo', { to: String(to) });
  return t('filter.aged', { from: String(from), to: String(to) });
}

const dateWord = (typed: string, locale: Locale) =>
  parseEdtf(typed)?.from ? dateText(typed, locale) : `“${typed}”`;

function joinedWord(
  { joinedFrom, joinedTo }: Pick<ListInput, 'joinedFrom' | 'joinedTo'>,
  { t, locale }: Pick<FilterNames, 't' | 'locale'>,
): string {
  const from = joinedFrom && dateWord(joinedFrom, locale);
  const to = joinedTo && dateWord(joinedTo, locale);
  if (!to) return t('filter.joinedSince', { from: from ?? '' });
  if (!from) return t('filter.joinedUntil', { to });
  return joinedFrom === joinedTo
    ? t('filter.joinedOn', { date: from })
    : t('filter.joinedWithin', { from, to });
}

function answerWord(
  asks: string,
  answer: string | undefined,
  { t, locale, fields }: Pick<FilterNames, 't' | 'locale' | 'fields'>,
): string {
  const known = questionOptions(fields, { t, locale }).find(({ value }) => value === asks);
  if (!known) return t('filter.asks');
  if (asks.includes(':')) return known.label;
  const takesAnswer = fields.some(({ id, kind }) => id === asks && kind !== 'choice' && kind !== 'yes-no');
  return answer && takesAnswer ? `${known.label}: ${answer}` : t('filter.answered', { label: known.label });
}

/** The organization's questions to choose from; one with choices stands with each of them, all with no answer. */
export function questionOptions(
  fields: FilterNames['fields'],
  { t, locale }: Pick<FilterNames, 't' | 'locale'>,
): { value: string; label: string; lang?: string }[] {
  return fields.flatMap(({ id, kind, texts }) => {
    const { text: label = '', lang } = customText(texts, locale, (text) => text.label) ?? {};
    const count = kind === 'choice' ? Math.max(0, ...texts.map(({ options }) => options.length)) : 0;
    const choices = Array.from({ length: count }, (_, place) => ({
      value: `${id}:${place}`,
      label: `${label}: ${customText(texts, locale, ({ options }) => options[place])?.text ?? place + 1}`,
      lang,
    }));
    const answers = (['yes', 'no'] as const).map((answer) => ({
      value: `${id}:${answer}`,
      label: `${label}: ${t(`custom.${answer}`)}`,
      lang,
    }));
    const none = { value: `${id}:${NO_ANSWER}`, label: t('filter.noAnswer', { label }), lang };
    return [{ value: id, label, lang }, ...(kind === 'yes-no' ? answers : choices), none];
  });
}
