'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { issueCardAction, replaceCardAction, revokeCardAction } from '../card-actions';
import { cardInput } from '../card-schema';

type Props = {
  locale: string;
  organization: string;
  /** The holder. */
  id: string;
  /** On one's own pages, where the form leads back to. */
  isOwn?: boolean;
};

function Whose({ id, isOwn }: Pick<Props, 'id' | 'isOwn'>) {
  return (
    <>
      <HiddenField name="id" value={id} />
      {isOwn ? <HiddenField name="$own" value="on" /> : null}
    </>
  );
}

/** Makes the first card. */
export function IssueCardForm({ id, isOwn, ...props }: Props) {
  const t = useTranslations('cards');
  const common = useTranslations('common');
  const form = useActionForm({ action: issueCardAction, schema: cardInput, errorText: useErrorText() });
  return (
    <ActionForm form={form} {...props} errorTitle={t('problem')}>
      <Whose id={id} isOwn={isOwn} />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('issue')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** A new card for a lost one; asks first, because the old one stops working. */
export function ReplaceCardForm({ id, isOwn, ...props }: Props) {
  const t = useTranslations('cards');
  const common = useTranslations('common');
  const form = useActionForm({ action: replaceCardAction, schema: cardInput, errorText: useErrorText() });
  return (
    <details className="more no-print" open={form.state.status === 'error'}>
      <summary className="btn btn-small">{t('replace.ask')}</summary>
      <div className="card card-in mt-3">
        <ActionForm form={form} {...props} errorTitle={t('problem')}>
          <p>{t('replace.explained')}</p>
          <Whose id={id} isOwn={isOwn} />
          <div>
            <SubmitButton pending={form.pending} pendingText={common('sending')}>
              {t('replace.submit')}
            </SubmitButton>
          </div>
        </ActionForm>
      </div>
    </details>
  );
}

/** Takes the card away without a new one. */
export function RevokeCardForm({ id, isOwn, ...props }: Props) {
  const t = useTranslations('cards');
  const common = useTranslations('common');
  const form = useActionForm({ action: revokeCardAction, schema: cardInput, errorText: useErrorText() });
  return (
    <details className="more no-print" open={form.state.status === 'error'}>
      <summary className="btn btn-small btn-danger">{t('revoke.ask')}</summary>
      <div className="card card-in mt-3">
        <ActionForm form={form} {...props} errorTitle={t('problem')}>
          <p>{t('revoke.explained')}</p>
          <Whose id={id} isOwn={isOwn} />
          <div>
            <SubmitButton pending={form.pending} pendingText={common('sending')} look="danger">
              {t('revoke.submit')}
            </SubmitButton>
          </div>
        </ActionForm>
      </div>
    </details>
  );
}
