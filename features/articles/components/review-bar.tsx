'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { ActionButton } from '@/features/organizations/components/action-button';
import { acceptAboveAction, discardArticleAction, publishArticleAction } from '../actions';
import { CONFIDENCES } from '../schema';

type Props = {
  locale: string;
  organization: string;
  article: string;
  open: number;
  accepted: number;
  /** What is on record of it already cannot be thrown away with it. */
  wasPublished: boolean;
};

/** What is done with all lines at once. */
export function ReviewBar({ locale, organization, article, open, accepted, wasPublished }: Props) {
  const t = useTranslations('articles.review');
  const form = useActionForm({
    action: acceptAboveAction,
    initial: { confidence: '90' },
    errorText: useErrorText(),
  });
  const common = { locale, organization, values: { id: article } };
  return (
    <div className="review-bar">
      {open > 0 ? (
        <ActionForm
          form={form}
          locale={locale}
          organization={organization}
          errorTitle={t('problem')}
          className=""
        >
          <input type="hidden" name="id" value={article} />
          <div className="review-above">
            <SelectField
              {...form.field('confidence', t('above'))}
              short
              options={CONFIDENCES.map((value) => ({ value, label: t('from', { percent: Number(value) }) }))}
            />
            <SubmitButton pending={form.pending} pendingText={t('acceptAll')} look="quiet">
              {t('acceptAll')}
            </SubmitButton>
          </div>
        </ActionForm>
      ) : null}
      <div className="actions">
        {wasPublished ? null : (
          <ActionButton
            {...common}
            action={discardArticleAction}
            look="danger"
            confirm={{ explanation: t('discardExplained'), verb: t('discard') }}
          >
            {t('discard')}…
          </ActionButton>
        )}
        <ActionButton
          {...common}
          action={publishArticleAction}
          look="primary"
          confirm={{
            explanation: `${t('publishExplained', { n: accepted })} ${open > 0 ? t('leftOpen') : ''}`,
            verb: t('publish'),
          }}
        >
          {t('publish')}…
        </ActionButton>
      </div>
    </div>
  );
}
