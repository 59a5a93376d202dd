import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/locales';
import type { GroupOfPerson } from '../view';
import { sinceText } from './since';

type Props = { groups: GroupOfPerson[]; locale: Locale; path: string };

/** The groups of one person: those of today first. */
export function GroupsOfPerson({ groups, locale, path }: Props) {
  const t = useTranslations('groups');
  if (groups.length === 0) return <p className="soft">{t('ofPerson.none')}</p>;
  return (
    <ul className="grid gap-2">
      {groups.map((row) => (
        <li key={row.id} className={row.isToday ? undefined : 'soft'}>
          <a href={`${path}/${row.group.id}`} lang={row.group.lang}>
            {row.group.name}
          </a>{' '}
          <span className="sub">
            {[row.role === 'leader' ? t('role.leader') : '', sinceText(row, locale)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
