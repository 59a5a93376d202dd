import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PersonLine } from '@/components/ui/person-line';
import type { PublicPerson } from '@/features/members/public-view';
import type { PublicText } from '@/features/organizations/public-view';
import type { Locale } from '@/lib/locales';
import { initials } from '@/lib/names/person-name';
import { termWords } from '../public-term-words';
import type { PublicTerm } from '../public-view';

interface Props {
  locale: Locale;
  home: string;
  person: PublicPerson;
  term: Pick<PublicTerm, 'origin' | 'startEdtf' | 'endEdtf' | 'asOfEdtf'>;
  /** What else is known of the holder, in a few words. */
  occupation?: PublicText | null;
  /** Reference marks at the office. */
  marks?: ReactNode;
  size?: 'normal' | 'small';
}

/** Somebody in an office: name, what they do, and how old that is. */
export async function PublicHolder({ locale, home, person, term, occupation, marks, size }: Props) {
  const t = await getTranslations('site');
  const labels = await getTranslations('labels');
  const words = termWords(term, locale);
  const notes = [
    occupation ? (
      <span key="occupation" lang={occupation.lang}>
        {occupation.text}
      </span>
    ) : null,
    term.origin === 'acting' ? labels('termOrigin.acting') : null,
    words,
    person.isUnofficial ? t('unofficialSpelling') : null,
  ].filter((note) => note !== null);
  return (
    <PersonLine
      initials={initials(person.name)}
      name={person.name}
      lang={person.lang}
      href={person.page ? `${home}/people/${person.page}` : undefined}
      size={size}
      sub={
        <>
          {notes.flatMap((note, at) => (at === 0 ? [note] : [' · ', note]))}
          {marks}
        </>
      }
    />
  );
}
