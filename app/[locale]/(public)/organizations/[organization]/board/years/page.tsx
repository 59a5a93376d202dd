import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PublicBoardHistory } from '@/features/board/components/public-board-history';
import { PublicBoardTimeline } from '@/features/board/components/public-board-timeline';
import { PublicDayForm } from '@/features/board/components/public-day-form';
import { getPublicBoard } from '@/features/board/queries/public';
import { todayAt } from '@/features/members/today-at';
import { PublicInnerPage } from '@/features/organizations/components/public-inner-page';
import { PublicTextNotes } from '@/features/organizations/components/public-text-notes';
import { listCitationMarks } from '@/features/sources/queries/public';
import { orNotFound } from '@/server/page';
import { pageMetadata } from '../../../../page-metadata';
import { openPage } from '../../open-page';
import { toldOffices } from '../../told-offices';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

interface Props {
  params: Promise<{ locale: string; organization: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, organization, path } = await openPage(params, '/board/years');
  const t = await getTranslations('site');
  const name = (organization.shortName ?? organization.name).text;
  return pageMetadata({
    locale,
    path,
    title: `${t('board.yearsTitle')} · ${name}`,
    description: t('board.description', { name }),
  });
}

export default async function BoardYearsPage({ params }: Props) {
  const page = await openPage(params, '/board/years');
  const { locale, ctx, slug, organization, home, path } = page;
  const t = await getTranslations('site');
  const [marks, board] = await orNotFound(
    Promise.all([listCitationMarks(ctx, slug), getPublicBoard(ctx, slug)]),
  );
  const { offices, notes } = await toldOffices(page, marks, board);
  const shown = offices.filter(({ terms }) => terms.length > 0);
  if (shown.length === 0) notFound();
  const today = todayAt(new Date(), organization.timezone);
  return (
    <PublicInnerPage
      locale={locale}
      organization={organization}
      path={path}
      part="board"
      crumb={{ part: t('parts.board'), href: `${home}/board`, title: t('board.history') }}
    >
      <h1 className="pt-6 pb-6 text-[clamp(1.6rem,1.3rem+1.4vw,2.3rem)]">{t('board.yearsTitle')}</h1>
      <PublicTextNotes locale={locale} texts={shown.flatMap(({ title, body }) => [title, body.name])} />
      <PublicBoardTimeline locale={locale} offices={shown} today={today} />
      <p className="sub pt-2 pb-8">{t('board.timelineHint')}</p>
      <PublicBoardHistory locale={locale} home={home} marks={marks} offices={shown} notes={notes} />
      <div className="pt-8">
        <PublicDayForm home={home} day={today} />
      </div>
    </PublicInnerPage>
  );
}
