'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { decideAction } from '../actions';

type Props = { locale: string; organization: string; article: string; proposal: string; isOpen: boolean };

/** Yes or no to one line; what was decided can be taken back until the article is published. */
export function DecideForm({ locale, organization, article, proposal, isOpen }: Props) {
  const t = useTranslations('articles.review');
  const form = useActionForm({ action: decideAction, errorText: useErrorText() });
  const button = (decision: string, label: string, look: 'primary' | 'quiet' | 'plain') => (
    <SubmitButton
      name="decision"
      value={decision}
      pending={form.pending}
      pendingText={label}
      look={look}
      size="small"
    >
      {label}
    </SubmitButton>
  );
  return (
    <ActionForm
      form={form}
      locale={locale}
      organization={organization}
      errorTitle={t('problem')}
      className=""
    >
      <input type="hidden" name="id" value={article} />
      <input type="hidden" name="proposal" value={proposal} />
      <div className="actions">
        {isOpen ? button('accepted', t('accept'), 'primary') : button('open', t('reopen'), 'quiet')}
        {isOpen ? button('rejected', t('reject'), 'quiet') : null}
      </div>
    </ActionForm>
  );
}
