import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Locale } from '@/lib/locales';
import { formatPersonName } from '@/lib/names/person-name';
import type { ListColumn } from '../columns';
import type { ListedMember } from '../view';
import { ContactLinks } from './contact-links';
import { dateText, periodText } from './dates';
import { OfficesOf } from './offices-of';
import { StatusOf } from './status-of';

/** What a list shows of a member in each column; what is hidden or not known is nothing. */
export function useListCells(locale: Locale) {
  const labels = useTranslations('labels');
  return (member: ListedMember): Record<ListColumn, () => ReactNode> => {
    const last = member.memberships?.at(-1);
    const { phone, email, language } = member;
    return {
      office: () => (member.offices.length > 0 ? <OfficesOf offices={member.offices} /> : null),
      status: () => <StatusOf status={member.status} />,
      type: () => (last ? labels(`membershipType.${last.type}`) : null),
      contact: () => (phone || email ? <ContactLinks phone={phone} email={email} /> : null),
      city: () => member.city,
      address: () => (member.address ? <span className="whitespace-pre-line">{member.address}</span> : null),
      birth: () => dateText(member.birth, locale),
      occupation: () => member.occupation,
      education: () => member.education,
      gender: () => (member.gender ? labels(`gender.${member.gender}`) : null),
      languages: () => member.languages?.map((spoken) => labels(`spoken.${spoken}`)).join(', '),
      memberNumber: () => member.memberNumber,
      since: () => (last ? periodText(last.startEdtf ?? last.startsOn, last.endEdtf, locale) : null),
      nameForms: () => member.nameForms?.map((form) => formatPersonName(form, 'given-first')).join('; '),
      language: () => (language ? labels(`language.${language}`) : null),
      notes: () => member.notes,
    };
  };
}
