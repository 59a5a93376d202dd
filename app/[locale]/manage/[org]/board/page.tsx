import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { BoardDayForm } from '@/features/board/components/board-day-form';
import { BoardTasks } from '@/features/board/components/board-tasks';
import { BodySection } from '@/features/board/components/body-section';
import { getBoard } from '@/features/board/queries/board';
import { dayAskedFor } from '@/features/board/schema';
import { boardTasks } from '@/features/board/tasks';
import { dateText } from '@/features/members/components/dates';
import { todayAt } from '@/features/members/today-at';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('board'))('title') };
}

export default async function BoardPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/board');
  const asked = await searchParams;
  const { on, isNoDay } = dayAskedFor(asked);
  const board = await orNotFound(getBoard(request, { on }));
  const t = await getTranslations('board');
  const path = `/${locale}/manage/${org}/board`;
  const mayChange = can(request.standing, 'office:update');
  const add = mayChange ? (
    <>
      <ButtonLink href={`${path}/handover`}>{t('handover.list')}</ButtonLink>
      <ButtonLink href={`${path}/bodies/new`}>{t('body.add')}</ButtonLink>
    </>
  ) : undefined;
  const first = mayChange ? (
    <ButtonLink look="primary" href={`${path}/offices/new`}>
      {t('office.add')}
    </ButtonLink>
  ) : undefined;
  const day = dateText(board.day, locale);
  const vacancies = t('vacancies', { count: board.vacancies });
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={isNoDay ? undefined : `${board.isToday ? t('today') : t('onDay', { day })} · ${vacancies}`}
        actions={add}
      />
      <ManageNotice notice={asked.notice} />
      {board.bodies.length === 0 ? (
        <EmptyState title={t('empty.title')} actions={first}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <>
          <BoardDayForm path={path} day={board.day} isToday={board.isToday} isNoDay={isNoDay} />
          {isNoDay ? null : (
            <FormMessages namespaces={['board']}>
              {mayChange && board.isToday ? (
                <BoardTasks tasks={boardTasks(board)} locale={locale} organization={org} />
              ) : null}
              {board.bodies.map((body) => (
                <BodySection
                  key={body.id}
                  body={body}
                  locale={locale}
                  organization={org}
                  today={todayAt(new Date(), request.organization?.timezone)}
                  mayChange={mayChange && board.isToday}
                  mayOpenPeople={can(request.standing, 'member:list')}
                />
              ))}
            </FormMessages>
          )}
        </>
      )}
    </>
  );
}
