import { useLocale, useTranslations } from 'next-intl';
import { Note } from '@/components/ui/note';
import { nameIn } from '@/features/members/list-name';
import type { PersonView } from '@/features/members/view';

type Props = {
  people: PersonView[];
  count: number;
  /** The management area of the organization. */
  root: string;
};

/** Minors for whom nobody answers, each with the place where that is mended. */
export function MissingGuardians({ people, count, root }: Props) {
  const t = useTranslations('households.missing');
  const locale = useLocale();
  if (count === 0) return null;
  return (
    <Note tone="bad" title={t('title', { count })} className="mb-5">
      <p>{t('explained')}</p>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-2">
        {people.map((person) => (
          <li key={person.id}>
            <a href={`${root}/members/${person.slug}/guardians`}>
              {nameIn(person, locale, 'given-first') || t('unnamed')}
            </a>
          </li>
        ))}
      </ul>
      {count > people.length ? <p className="mt-2">{t('more', { count: count - people.length })}</p> : null}
    </Note>
  );
}
