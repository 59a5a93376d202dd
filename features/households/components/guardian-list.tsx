import { useTranslations } from 'next-intl';
import { sinceText } from '@/features/groups/components/since';
import { nameIn } from '@/features/members/list-name';
import type { Locale } from '@/lib/locales';
import type { GuardianView } from '../view';

type Props = {
  guardians: GuardianView[];
  locale: Locale;
  /** The management area of the organization. */
  root: string;
  /** Where one is ended; without it none can be. */
  endPath?: string;
};

/** Who acts for a minor, or did: those of today first. */
export function GuardianList({ guardians, locale, root, endPath }: Props) {
  const t = useTranslations('households');
  return (
    <ul className="grid gap-3">
      {guardians.map((guardian) => (
        <li key={guardian.id} className={guardian.isToday ? undefined : 'soft'}>
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {guardian.person?.name ? (
              <a href={`${root}/members/${guardian.person.slug}`}>
                {nameIn(guardian.person, locale, 'given-first')}
              </a>
            ) : (
              <span className="break-words">
                {[guardian.name, guardian.contact].filter(Boolean).join(', ')}
              </span>
            )}
            {endPath && guardian.endEdtf === null ? (
              <a className="btn btn-small" href={`${endPath}/${guardian.id}`}>
                {t('guardian.endAction')}
              </a>
            ) : null}
          </span>
          <span className="sub">
            {[
              t(`relation.${guardian.relation}`),
              guardian.person ? '' : t('guardian.noRecord'),
              guardian.hasDied ? t('guardian.died') : '',
              sinceText(guardian, locale),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
