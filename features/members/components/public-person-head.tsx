import { getTranslations } from 'next-intl/server';
import { Monogram } from '@/components/ui/monogram';
import { Tag } from '@/components/ui/tag';
import { PublicMarks } from '@/features/sources/components/public-marks';
import type { CitationMarks } from '@/features/sources/public-view';
import type { Locale } from '@/lib/locales';
import { initials } from '@/lib/names/person-name';
import type { PublicOfficeHolder } from '../public-view';

interface Props {
  locale: Locale;
  home: string;
  marks: CitationMarks;
  person: PublicOfficeHolder;
}

/** The name of an office-holder, and how it is written elsewhere; spellings of ours say so. */
export async function PublicPersonHead({ locale, home, marks, person }: Props) {
  const t = await getTranslations('site');
  const others = person.forms.filter(({ form, name }) => form !== locale && name !== person.name);
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-3 pt-3">
      <Monogram initials={initials(person.name)} />
      <div className="min-w-0 flex-1 basis-64">
        <h1 className="text-[clamp(1.6rem,1.3rem+1.4vw,2.3rem)]" lang={person.lang}>
          {person.name}
          <PublicMarks home={home} marks={marks} keys={person.citations} />
        </h1>
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
      </div>
    </div>
  );
}
