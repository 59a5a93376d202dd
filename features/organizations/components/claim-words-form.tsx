'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextareaField } from '@/components/form/textarea-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { askClaimantAction, refuseClaimAction, replyToClaimAction } from '../claim-actions';
import { askClaimantInput, refuseClaimInput, replyToClaimInput } from '../claim-schema';

const KINDS = {
  question: { action: askClaimantAction, schema: askClaimantInput },
  answer: { action: refuseClaimAction, schema: refuseClaimInput },
  reply: { action: replyToClaimAction, schema: replyToClaimInput },
};

type Props = { locale: string; organization: string; id: string; kind: keyof typeof KINDS };

/** A question, its reply, or why a page is not handed over: words that belong to a claim. */
export function ClaimWordsForm({ locale, organization, id, kind }: Props) {
  const t = useTranslations('claims.words');
  const shared = useTranslations('organizations.form');
  const common = useTranslations('common');
  const form = useActionForm({ ...KINDS[kind], errorText: useErrorText() });
  return (
    <ActionForm form={form} locale={locale} organization={organization} errorTitle={shared('problem')}>
      <HiddenField name="id" value={id} />
      <TextareaField
        {...form.field(kind, t(`${kind}.label`))}
        hint={t(`${kind}.hint`)}
        rows={4}
        maxLength={2000}
        required
      />
      <div>
        <SubmitButton
          pending={form.pending}
          pendingText={common('sending')}
          look={kind === 'reply' ? 'primary' : 'quiet'}
        >
          {t(`${kind}.send`)}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
