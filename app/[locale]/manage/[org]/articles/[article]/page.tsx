import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { ArticleText } from '@/features/articles/components/article-text';
import { ChangeList } from '@/features/articles/components/change-list';
import { ProposalLine } from '@/features/articles/components/proposal-line';
import { ReadAgainForm } from '@/features/articles/components/read-again-form';
import { ReviewBar } from '@/features/articles/components/review-bar';
import { ReviewKeys } from '@/features/articles/components/review-keys';
import { getReview } from '@/features/articles/queries/review';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { isUuid } from '@/features/organizations/schema';
import { parseEdtf } from '@/lib/dates/edtf';
import { formatHonestDate } from '@/lib/dates/format-honest-date';
import { refusedState } from '@/lib/refused-state';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = {
  params: Promise<{ locale: string; org: string; article: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ArticlePage({ params, searchParams }: Props) {
  const { org, article: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  if (!isUuid(id)) notFound();
  const request = await staffContext(locale, org, `/articles/${id}`);
  const review = await orNotFound(getReview(request, id));
  const t = await getTranslations('articles');
  const { lines, language, changes } = review;
  const mayChange = can(request.standing, 'article:update');
  const mayDecide = review.state === 'in-review' && mayChange;
  const asked = await searchParams;
  const before = refusedState(asked, await getTranslations('errors'));
  const open = lines.filter(({ decision }) => decision === 'open').length;
  const accepted = lines.filter(
    ({ decision, isOnRecord }) => (decision === 'accepted' || decision === 'corrected') && !isOnRecord,
  ).length;
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
          review.version > 1 ? t('again.version', { n: review.version }) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      <ManageNotice notice={asked.notice} />
      <FormMessages namespaces={['organizations', 'articles']}>
        {mayChange ? <ReadAgainForm {...common} isReaderOld={review.isReaderOld} before={before} /> : null}
        <ChangeList {...common} changes={changes} language={language} mayDecide={mayChange} />
        {mayDecide ? (
          <ReviewBar {...common} open={open} accepted={accepted} wasPublished={review.wasPublished} />
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
