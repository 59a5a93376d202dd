import { getTranslations } from 'next-intl/server';
import { PersonLine } from '@/components/ui/person-line';
import type { PublicPerson } from '@/features/members/public-view';
import type { PublicText } from '@/features/organizations/public-view';
import { parseEdtf } from '@/lib/dates/edtf';
import { asOf } from '@/lib/dates/format-honest-date';
import type { Locale } from '@/lib/locales';
import { initials } from '@/lib/names/person-name';
import type { PublicTerm } from '../public-view';

interface Props {
  locale: Locale;
  home: string;
  person: PublicPerson;
  term: Pick<PublicTerm, 'asOfEdtf'>;
  /** What else is known of the holder, in a few words. */
  occupation?: PublicText | null;
  size?: 'normal' | 'small';
}

/** Somebody in an office: name, what they do, and how old that is. */
export async function PublicHolder({ locale, home, person, term, occupation, size }: Props) {
  const t = await getTranslations('site');
  const asOfDate = term.asOfEdtf ? parseEdtf(term.asOfEdtf) : null;
  const notes = [
    occupation ? (
      <span key="occupation" lang={occupation.lang}>
        {occupation.text}
      </span>
    ) : null,
    asOfDate ? asOf(asOfDate, locale) : null,
    person.isUnofficial ? t('unofficialSpelling') : null,
  ].filter((note) => note !== null);
  return (
    <PersonLine
      initials={initials(person.name)}
      name={person.name}
      lang={person.lang}
      href={person.page ? `${home}/people/${person.page}` : undefined}
      size={size}
      sub={notes.length > 0 ? notes.flatMap((note, at) => (at === 0 ? [note] : [' · ', note])) : undefined}
    />
  );
}
