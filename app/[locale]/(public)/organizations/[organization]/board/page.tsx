import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button-link';
import { PublicBodies } from '@/features/board/components/public-bodies';
import { PublicDayForm } from '@/features/board/components/public-day-form';
import { getPublicBoard } from '@/features/board/queries/public';
import { todayAt } from '@/features/members/today-at';
import { PublicInnerPage } from '@/features/organizations/components/public-inner-page';
import { PublicTextNotes } from '@/features/organizations/components/public-text-notes';
import { listCitationMarks } from '@/features/sources/queries/public';
import { orNotFound } from '@/server/page';
import { pageMetadata } from '../../../page-metadata';
import { openPage } from '../open-page';
import { toldOffices } from '../told-offices';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

interface Props {
  params: Promise<{ locale: string; organization: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, organization, path } = await openPage(params, '/board');
  const t = await getTranslations('site');
  const name = (organization.shortName ?? organization.name).text;
  return pageMetadata({
    locale,
    path,
    title: `${t('parts.board')} · ${name}`,
    description: t('board.description', { name }),
  });
}

export default async function BoardPage({ params }: Props) {
  const page = await openPage(params, '/board');
  const { locale, ctx, slug, organization, home, path } = page;
  const t = await getTranslations('site');
  const [marks, board] = await orNotFound(
    Promise.all([listCitationMarks(ctx, slug), getPublicBoard(ctx, slug)]),
  );
  const { offices, notes } = await toldOffices(page, marks, board);
  const shown = offices.filter(({ terms, vacancies }) => terms.length > 0 || vacancies > 0);
  if (shown.length === 0) notFound();
  return (
    <PublicInnerPage locale={locale} organization={organization} path={path} part="board">
      <h1 className="pt-8 pb-6 text-[clamp(1.6rem,1.3rem+1.4vw,2.3rem)]">{t('parts.board')}</h1>
      <PublicTextNotes locale={locale} texts={shown.flatMap(({ title, body }) => [title, body.name])} />
      <PublicBodies locale={locale} home={home} marks={marks} offices={shown} notes={notes} />
      {shown.some(({ terms }) => terms.length > 0) ? (
        <div className="flex flex-wrap items-end justify-between gap-5 pt-10">
          <ButtonLink href={`${home}/board/years`}>{t('board.history')}</ButtonLink>
          <PublicDayForm home={home} day={todayAt(new Date(), organization.timezone)} />
        </div>
      ) : null}
    </PublicInnerPage>
  );
}
