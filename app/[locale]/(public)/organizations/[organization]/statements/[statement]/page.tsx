import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PublicInnerPage } from '@/features/organizations/components/public-inner-page';
import { PublicTextNotes } from '@/features/organizations/components/public-text-notes';
import { PublicCitedText } from '@/features/sources/components/public-cited-text';
import { PublicMarks } from '@/features/sources/components/public-marks';
import { listCitationMarks } from '@/features/sources/queries/public';
import { PublicStatementMeta } from '@/features/statements/components/public-statement-meta';
import { PublicStatementNames } from '@/features/statements/components/public-statement-names';
import { getPublicStatement } from '@/features/statements/queries/public';
import { orNotFound } from '@/server/page';
import { pageMetadata } from '../../../../page-metadata';
import { openPage } from '../../open-page';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

interface Props {
  params: Promise<{ locale: string; organization: string; statement: string }>;
}

async function load(params: Props['params']) {
  const { statement: slug } = await params;
  const page = await openPage(params, `/statements/${slug}`);
  const address = { organization: page.slug, statement: slug };
  const statement = await orNotFound(getPublicStatement(page.ctx, address));
  const t = await getTranslations('labels');
  return { ...page, statement, title: statement.title?.text ?? t('category.statement') };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, path, statement, title } = await load(params);
  return pageMetadata({ locale, path, title, description: statement.text?.text, type: 'article' });
}

export default async function StatementPage({ params }: Props) {
  const { locale, ctx, slug, organization, home, path, statement, title } = await load(params);
  const t = await getTranslations('site');
  const marks = await orNotFound(listCitationMarks(ctx, slug));
  return (
    <PublicInnerPage
      locale={locale}
      organization={organization}
      path={path}
      part="statements"
      crumb={{ part: t('parts.statements'), href: `${home}#statements`, title, lang: statement.title?.lang }}
    >
      <article className="max-w-[46rem] pt-2">
        <PublicStatementMeta locale={locale} statement={statement} />
        <h1 className="mt-3 mb-4 text-[clamp(1.6rem,1.3rem+1.4vw,2.3rem)]" lang={statement.title?.lang}>
          {title}
          <PublicMarks home={home} marks={marks} keys={statement.citations} />
        </h1>
        {statement.text?.text ? <PublicCitedText home={home} marks={marks} text={statement.text} /> : null}
        <PublicTextNotes locale={locale} texts={[statement.title, statement.text, statement.addressee]} />
        <div className="pt-4">
          <PublicStatementNames people={statement.people} home={home} />
        </div>
        {statement.event ? (
          <p className="pt-6">
            <a href={`${home}/events/${statement.event}`}>{t('statements.event')}</a>
          </p>
        ) : null}
      </article>
    </PublicInnerPage>
  );
}
