import { useTranslations } from 'next-intl';
import { Section } from '@/components/layout/section';
import { Tag } from '@/components/ui/tag';
import { ActionButton } from '@/features/organizations/components/action-button';
import type { Locale } from '@/lib/locales';
import { decideChangeAction, decideChangesAction } from '../actions';
import { excerptOf } from '../excerpt';
import type { ReviewChange } from '../view';
import { FieldValue } from './field-value';

type Props = {
  changes: readonly ReviewChange[];
  locale: Locale;
  organization: string;
  article: string;
  language: Locale;
  mayDecide: boolean;
};

/** What reading the article again said otherwise: one by one or all of it is accepted or refused. */
export function ChangeList({ changes, locale, organization, article, language, mayDecide }: Props) {
  const t = useTranslations('articles.again');
  if (changes.length === 0) return null;
  const common = { locale, organization };
  const all = (answer: 'accept' | 'refuse', label: string) => (
    <ActionButton {...common} action={decideChangesAction} values={{ id: article, answer }}>
      {label}
    </ActionButton>
  );
  return (
    <Section title={t('title', { n: changes.length })} id="changes">
      <p className="sub mb-3">{t('lede')}</p>
      {mayDecide && changes.length > 1 ? (
        <div className="actions mb-4">
          {all('accept', t('acceptAll'))}
          {all('refuse', t('refuseAll'))}
        </div>
      ) : null}
      <ol className="proposals">
        {changes.map((change) => (
          <li key={change.id} className="proposal">
            <Change change={change} locale={locale} language={language} />
            {mayDecide ? (
              <div className="actions">
                {(['accept', 'refuse'] as const).map((answer) => (
                  <ActionButton
                    key={answer}
                    {...common}
                    action={decideChangeAction}
                    values={{ id: article, change: change.id, answer }}
                    size="small"
                    look={answer === 'accept' ? 'primary' : 'quiet'}
                  >
                    {verb(answer, change)}
                    <span className="sr-only">: {change.said}</span>
                  </ActionButton>
                ))}
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  );

  function verb(answer: 'accept' | 'refuse', { change, isOnRecord }: ReviewChange): string {
    if (change !== 'gone') return t(answer);
    if (isOnRecord) return t(answer === 'accept' ? 'noted' : 'keep');
    return t(answer === 'accept' ? 'takeAway' : 'keep');
  }
}

function Change({ change, locale, language }: { change: ReviewChange; locale: Locale; language: Locale }) {
  const t = useTranslations('articles');
  const { kind, said, about, quote, fields, reason, decision, isOnRecord } = change;
  return (
    <>
      <p className="proposal-head">
        <span className="sub">{t(`review.kind.${kind}`)}</span>
        <Tag tone={change.change === 'new' ? 'accent' : 'plain'}>{t(`again.change.${change.change}`)}</Tag>
      </p>
      <p className="proposal-said" lang={language}>
        {said}
      </p>
      {about ? (
        <p className="sub" lang={language}>
          {about}
        </p>
      ) : null}
      {fields.map(({ field, before, after }) => (
        <p key={field}>
          <span className="sub">{t(`review.field.${field}` as never)}: </span>
          <del>
            <FieldValue locale={locale} language={language} field={field} value={before} />
          </del>
          {' → '}
          <ins>
            <FieldValue locale={locale} language={language} field={field} value={after} />
          </ins>
        </p>
      ))}
      {quote ? (
        <p className="sub" lang={language}>
          «{excerptOf(quote)}»
        </p>
      ) : null}
      <p className="sub">
        {[
          change.change === 'changed' && fields.length === 0 ? t('again.inDetail') : null,
          reason ? t(`again.reason.${reason}` as never) : null,
          decision === 'corrected' ? t('again.corrected') : null,
          isOnRecord ? t(`again.${becomesOf(change)}`) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
}

/** What is written anew once it is published again; of people, names and statements the record has pages of its own. */
const WRITTEN_ANEW: readonly ReviewChange['kind'][] = ['event', 'fact', 'role'];

function becomesOf({ change, kind }: ReviewChange) {
  if (change === 'gone') return 'staysPublished';
  return WRITTEN_ANEW.includes(kind) ? 'published' : 'recordStays';
}
