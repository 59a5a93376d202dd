import { useTranslations } from 'next-intl';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import { Pagination } from '@/components/ui/pagination';
import { Part } from '@/features/members/components/part';
import type { Locale } from '@/lib/locales';
import type { GroupPage } from '../view';
import { GroupPeople } from './group-people';

type Props = {
  group: GroupPage;
  locale: Locale;
  /** The country whose numbers are shown as they are dialled there. */
  home: string | undefined;
  root: string;
  path: string;
};

/** Who leads a group, who is in it, and who was. */
export function GroupSections({ group, locale, home, root, path }: Props) {
  const t = useTranslations('groups');
  const common = useTranslations('common');
  const { leaders, members, others, othersInAll, page, pages } = group;
  const rows = { locale, home, root, endPath: group.isToday ? `${path}/end` : undefined };
  const at = (number: number) => {
    const day = group.isToday ? '' : `on=${group.day}&`;
    return `${path}?${day}page=${number}`;
  };
  return (
    <>
      {leaders.length > 0 ? (
        <Part title={t('leaders')}>
          <GroupPeople caption={t('leaders')} people={leaders} {...rows} />
        </Part>
      ) : null}
      {members.length > 0 ? (
        <Part title={t('members')}>
          <GroupPeople caption={t('members')} people={members} {...rows} />
          {pages > 1 ? (
            <Pagination
              label={t('pages')}
              summary={t('pageOf', { page, pages })}
              previous={page > 1 ? { href: at(page - 1), label: common('previous') } : undefined}
              next={page < pages ? { href: at(page + 1), label: common('next') } : undefined}
            />
          ) : null}
        </Part>
      ) : null}
      {others.length > 0 ? (
        <div className="mt-7">
          <DetailsDisclosure summary={t('history')}>
            <GroupPeople caption={t('history')} people={others} {...rows} endPath={undefined} showsRole />
            {othersInAll > others.length ? (
              <p className="soft">{t('historyMost', { shown: others.length, all: othersInAll })}</p>
            ) : null}
          </DetailsDisclosure>
        </div>
      ) : null}
    </>
  );
}
