import { useTranslations } from 'next-intl';
import { Tag } from '@/components/ui/tag';
import type { Locale } from '@/lib/locales';
import type { PublicPerson, PublicSpellings } from '../public-view';

type Props = {
  locale: Locale;
  person: Pick<PublicPerson, 'name' | 'lang' | 'isUnofficial'> & PublicSpellings;
};

/** The official name below the one that is shown, and how it is written elsewhere; spellings of ours say so. */
export function PublicPersonSpellings({ locale, person }: Props) {
  const t = useTranslations('site');
  const others = person.forms.filter(({ form, name }) => form !== locale && name !== person.name);
  return (
    <>
      {person.official === person.name ? null : (
        <p className="official mt-1" lang={person.lang}>
          {person.official}
        </p>
      )}
      {person.isUnofficial ? (
        <p className="mt-2">
          <Tag>{t('unofficialSpelling')}</Tag>
        </p>
      ) : null}
      {others.length > 0 ? (
        <p className="soft mt-2">
          {t('person.otherForms')}{' '}
          {others.map(({ form, name, isUnofficial }, at) => (
            <span key={form}>
              {at > 0 ? ' · ' : null}
              <span lang={form === 'az-cyrillic' ? 'az-Cyrl' : form}>{name}</span>
              {isUnofficial ? ` (${t('unofficial')})` : null}
            </span>
          ))}
        </p>
      ) : null}
    </>
  );
}
