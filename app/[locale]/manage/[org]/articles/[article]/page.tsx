import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { ArticleText } from '@/features/articles/components/article-text';
import { ProposalLine } from '@/features/articles/components/proposal-line';
import { ReviewBar } from '@/features/articles/components/review-bar';
import { ReviewKeys } from '@/features/articles/components/review-keys';
import { getReview } from '@/features/articles/queries/review';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { isUuid } from '@/features/organizations/schema';
import { parseEdtf } from '@/lib/dates/edtf';
import { formatHonestDate } from '@/lib/dates/format-honest-date';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = {
  params: Promise<{ locale: string; org: string; article: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export default async function ArticlePage({ params, searchParams }: Props) {
  const { org, article: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  if (!isUuid(id)) notFound();
  const request = await staffContext(locale, org, `/articles/${id}`);
  const review = await orNotFound(getReview(request, id));
  const t = await getTranslations('articles');
  const { lines, language } = review;
  const mayDecide = review.state === 'in-review' && can(request.standing, 'article:update');
  const open = lines.filter(({ decision }) => decision === 'open').length;
  const rejected = lines.filter(({ decision }) => decision === 'rejected').length;
  const date = review.publishedOn ? parseEdtf(review.publishedOn) : null;
  const common = { locale, organization: org, article: id };
  return (
    <>
      <PageHeader
        title={review.title}
        lang={language}
        above={<a href={`/${locale}/manage/${org}/articles`}>{t('list.title')}</a>}
        sub={[
          review.publication,
          date ? formatHonestDate(date, locale) : null,
          t('list.progress', { done: lines.length - open, all: lines.length }),
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      <ManageNotice notice={(await searchParams).notice} />
      <FormMessages namespaces={['organizations', 'articles']}>
        {mayDecide ? (
          <ReviewBar {...common} open={open} accepted={lines.length - open - rejected} />
        ) : (
          <p className="mb-4">
            <a href={`/${locale}/manage/${org}/sources/${review.sourceId}`}>{t('review.seeSource')}</a>
          </p>
        )}
        <div id="review" className="review">
          <section aria-labelledby="proposals">
            <h2 className="section-title" id="proposals">
              {t('review.proposals')}
            </h2>
            {mayDecide ? <p className="sub review-keys">{t('review.keys')}</p> : null}
            <ol className="proposals">
              {lines.map((line) => (
                <ProposalLine
                  key={line.id}
                  {...common}
                  line={line}
                  language={language}
                  mayDecide={mayDecide}
                />
              ))}
            </ol>
          </section>
          <section aria-labelledby="article" className="article-pane">
            <h2 className="section-title" id="article">
              {t('review.article')}
            </h2>
            <p className="sub mb-3">{t('review.articleHint')}</p>
            <ArticleText text={review.text} lines={lines} language={language} />
          </section>
        </div>
        <ReviewKeys review="review" />
      </FormMessages>
    </>
  );
}
