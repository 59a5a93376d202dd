import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DefinitionList } from '@/components/ui/definition-list';
import { VisibilityValue } from '@/components/ui/visibility-value';
import type { ContactKind } from '@/db/enums';
import type { Locale } from '@/lib/locales';
import { formatPersonName } from '@/lib/names/person-name';
import { formatPhone, phoneHref } from '@/lib/phones';
import { PERSON_FIELDS, type PersonField } from '../fields';
import type { PersonView } from '../view';
import { dateText, periodText } from './dates';
import { FurtherContacts } from './further-contacts';
import { MailLink } from './mail-link';

type Props = {
  person: PersonView;
  locale: Locale;
  /** The country whose numbers are shown as they are dialled there. */
  home: string | undefined;
  /** Fields that are there and kept from the reader: shown as ••• */
  hidden?: readonly PersonField[];
  /** Left out because the page shows them elsewhere. */
  without?: readonly PersonField[];
  /** Side by side where there is room. */
  row?: boolean;
  /** Says so where there is nothing to show. */
  saysEmpty?: boolean;
};

/** What a viewer sees of a person. The same on the record, in the directory and in "who can see me". */
export function PersonFacts({ person, locale, home, hidden = [], without = [], row, saysEmpty }: Props) {
  const t = useTranslations('members');
  const labels = useTranslations('labels');
  const labelOf = (kind: ContactKind) => {
    const label = person.labels?.[kind];
    return label ? <span className="sub">{labels(`contactLabel.${label}`)}</span> : null;
  };
  const values: Record<PersonField, ReactNode> = {
    name: person.name ? formatPersonName(person.name, 'given-first') : null,
    patronymic: person.patronymic,
    // Stands beside the name, where there is room for it.
    photo: null,
    nameForms: person.nameForms ? <NameForms person={person} locale={locale} /> : null,
    birth: dateText(person.birth, locale),
    phone: person.phone ? (
      <>
        <a href={phoneHref(person.phone)}>{formatPhone(person.phone, home)}</a> {labelOf('phone')}
      </>
    ) : null,
    email: person.email ? (
      <>
        <MailLink email={person.email} /> {labelOf('email')}
      </>
    ) : null,
    city: person.city,
    address: person.address ? (
      <>
        <span className="whitespace-pre-line">{person.address}</span> {labelOf('address')}
      </>
    ) : null,
    contacts: person.contacts ? <FurtherContacts contacts={person.contacts} home={home} /> : null,
    gender: person.gender ? labels(`gender.${person.gender}`) : null,
    languages: person.languages?.map((spoken) => labels(`spoken.${spoken}`)).join(', '),
    education: person.education,
    occupation: person.occupation,
    memberNumber: person.memberNumber,
    language: person.language ? labels(`language.${person.language}`) : null,
    memberships: person.memberships ? <Memberships person={person} locale={locale} /> : null,
    notes: person.notes ? <span className="whitespace-pre-line">{person.notes}</span> : null,
  };
  const facts = PERSON_FIELDS.filter((field) => !without.includes(field));
  if (!facts.some((field) => values[field] || hidden.includes(field))) {
    return saysEmpty ? <p className="soft">{t('nothingMore')}</p> : null;
  }
  return (
    <DefinitionList
      row={row}
      facts={facts.map((field) => ({
        label: t(`field.${field}`),
        value: hidden.includes(field) ? (
          <VisibilityValue visible={false} hiddenLabel={t('hidden')} />
        ) : (
          values[field]
        ),
      }))}
    />
  );
}

const LANGUAGES: Record<string, string | undefined> = {
  ru: 'ru',
  en: 'en',
  az: 'az',
  'az-cyrillic': 'az-Cyrl',
};

/** With the name as it is kept, where the page is headed by another spelling. */
function NameForms({ person, locale }: { person: PersonView; locale: Locale }) {
  const t = useTranslations('members.form');
  const labels = useTranslations('labels');
  const { name, patronymic, nameForms = [], shownNames } = person;
  return (
    <ul className="grid gap-1">
      {name && shownNames?.[locale] ? (
        <li>
          <span lang="az">{formatPersonName({ ...name, patronymic }, 'surname-first')}</span>{' '}
          <span className="sub">{t('shownName')}</span>
        </li>
      ) : null}
      {nameForms.map((form) => (
        <li key={form.form}>
          <span lang={LANGUAGES[form.form]}>{formatPersonName(form, 'surname-first')}</span>{' '}
          <span className="sub">{labels(`nameForm.${form.form}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function Memberships({ person, locale }: { person: PersonView; locale: Locale }) {
  return (person.memberships ?? [])
    .map((row) => periodText(row.startEdtf ?? row.startsOn, row.endEdtf, locale))
    .join('; ');
}
