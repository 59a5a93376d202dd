import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { ButtonLink } from '@/components/ui/button-link';
import { PublicBodies } from '@/features/board/components/public-bodies';
import { PublicDayForm } from '@/features/board/components/public-day-form';
import { getPublicBoardOn } from '@/features/board/queries/public';
import { dayAskedFor } from '@/features/board/schema';
import { dateText } from '@/features/members/components/dates';
import { todayAt } from '@/features/members/today-at';
import { PublicInnerPage } from '@/features/organizations/components/public-inner-page';
import { PublicTextNotes } from '@/features/organizations/components/public-text-notes';
import { listCitationMarks } from '@/features/sources/queries/public';
import { orNotFound } from '@/server/page';
import { openPage } from '../../open-page';
import { toldOffices } from '../../told-offices';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ locale: string; organization: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { organization } = await openPage(params, '/board/day');
  const t = await getTranslations('site');
  const name = (organization.shortName ?? organization.name).text;
  return { title: `${t('board.anyDay')} · ${name}`, robots: { index: false, follow: true } };
}

export default async function BoardDayPage({ params, searchParams }: Props) {
  const page = await openPage(params, '/board/day');
  const { locale, ctx, slug, organization, home, path } = page;
  const t = await getTranslations('site');
  const today = todayAt(new Date(), organization.timezone);
  const { on: day = today, isNoDay } = dayAskedFor(await searchParams);
  if (isNoDay) return <NoDay page={page} today={today} />;
  const [marks, board] = await orNotFound(
    Promise.all([listCitationMarks(ctx, slug), getPublicBoardOn(ctx, { slug, day })]),
  );
  const { offices, notes } = await toldOffices(page, marks, board);
  const held = offices.filter(({ terms }) => terms.some(({ isCurrent }) => isCurrent));
  const date = dateText(day, locale);
  return (
    <PublicInnerPage
      locale={locale}
      organization={organization}
      path={`${path}?on=${day}`}
      part="board"
      crumb={{ part: t('parts.board'), href: `${home}/board`, title: date }}
    >
      <h1 className="pt-6 pb-6 text-[clamp(1.6rem,1.3rem+1.4vw,2.3rem)]">
        {t('board.onDay', { day: date })}
      </h1>
      <PublicTextNotes locale={locale} texts={held.flatMap(({ title, body }) => [title, body.name])} />
      {held.length > 0 ? (
        <PublicBodies
          locale={locale}
          home={home}
          marks={marks}
          notes={notes}
          offices={held.map((office) => ({ ...office, vacancies: day === today ? office.vacancies : 0 }))}
        />
      ) : (
        <EmptyState
          title={t('board.nobodyThen')}
          actions={<ButtonLink href={`${home}/board/years`}>{t('board.history')}</ButtonLink>}
        >
          {t('board.nobodyThenText')}
        </EmptyState>
      )}
      <div className="pt-10">
        <PublicDayForm home={home} day={day} />
      </div>
    </PublicInnerPage>
  );
}

/** What was asked for is no day: then no board is shown for it, and the day can be chosen. */
async function NoDay({ page, today }: { page: Awaited<ReturnType<typeof openPage>>; today: string }) {
  const { locale, organization, home, path } = page;
  const t = await getTranslations('site');
  return (
    <PublicInnerPage
      locale={locale}
      organization={organization}
      path={path}
      part="board"
      crumb={{ part: t('parts.board'), href: `${home}/board`, title: t('board.anyDay') }}
    >
      <h1 className="pt-6 pb-6 text-[clamp(1.6rem,1.3rem+1.4vw,2.3rem)]">{t('parts.board')}</h1>
      <PublicDayForm home={home} day={today} isNoDay />
    </PublicInnerPage>
  );
}
