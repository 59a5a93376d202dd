import { getTranslations } from 'next-intl/server';
import { DateField } from '@/components/form/date-field';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { Tag } from '@/components/ui/tag';
import { GroupSections } from '@/features/groups/components/group-sections';
import { getGroup } from '@/features/groups/queries/group';
import { groupPageInput } from '@/features/groups/schema';
import { dateText } from '@/features/members/components/dates';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string; group: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('groups'))('one') };
}

export default async function GroupPage({ params, searchParams }: Props) {
  const { org, group: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/groups/${id}`);
  const asked = await searchParams;
  const group = await orNotFound(getGroup(request, { id, ...groupPageInput.parse(asked) }));
  const t = await getTranslations('groups');
  const root = `/${locale}/manage/${org}`;
  const path = `${root}/groups/${group.id}`;
  const day = dateText(group.day, locale);
  const add = (
    <ButtonLink look="primary" href={`${path}/add`}>
      {t('person.add')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={group.name}
        lang={group.lang}
        above={<a href={`${root}/groups`}>{t('title')}</a>}
        sub={
          <>
            {t('inIt', { count: group.people })} · {group.isToday ? t('today') : t('onDay', { day })}{' '}
            {group.isPublic ? <Tag tone="accent">{t('public')}</Tag> : null}
          </>
        }
        actions={
          <>
            <ButtonLink href={`${path}/edit`}>{t('edit')}</ButtonLink>
            {add}
          </>
        }
      />
      <ManageNotice notice={asked.notice} />
      {group.description ? (
        <p className="prose whitespace-pre-line" lang={group.description.lang}>
          {group.description.text}
        </p>
      ) : null}
      <form className="toolbar mt-4 items-end" method="get" action={path}>
        <DateField kind="date" name="on" label={t('anyDay')} defaultValue={group.day} />
        <button className="btn" type="submit">
          {t('show')}
        </button>
        {group.isToday ? (
          <ButtonLink href={`${root}/members?group=${group.id}`}>{t('inList')}</ButtonLink>
        ) : (
          <ButtonLink href={path}>{t('backToToday')}</ButtonLink>
        )}
      </form>
      {group.people > 0 ? null : group.isToday ? (
        <EmptyState title={t('nobody.title')} actions={add}>
          {t('nobody.text')}
        </EmptyState>
      ) : (
        <EmptyState title={t('nobody.thatDay')} />
      )}
      <GroupSections
        group={group}
        locale={locale}
        home={request.organization?.countryCode}
        root={root}
        path={path}
      />
    </>
  );
}
