'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextareaField } from '@/components/form/textarea-field';
import { useActionForm } from '@/components/form/use-action-form';
import { buttonClass } from '@/components/ui/button-class';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { cancelEventAction } from '../manage-actions';
import { cancelEventSchema } from '../schema';

type Props = {
  locale: string;
  organization: string;
  event: string;
  concerned: { parties: number; byMail: number };
};

/** Calls an event off: says before whom it concerns, and asks why. */
export function CancelEventForm({ locale, organization, event, concerned }: Props) {
  const t = useTranslations('events.actions');
  const common = useTranslations('common');
  const form = useActionForm({
    action: cancelEventAction,
    schema: cancelEventSchema,
    errorText: useErrorText(),
  });
  const { parties, byMail } = concerned;
  return (
    <details className="more" open={form.state.status === 'error' ? true : undefined}>
      <summary className={buttonClass({ look: 'danger' })}>{t('cancelAsk')}</summary>
      <ActionForm
        form={form}
        locale={locale}
        organization={organization}
        errorTitle={t('cancelProblem')}
        className="card card-in form"
      >
        <HiddenField name="event" value={event} />
        <p>{t('cancelExplained', { parties, byMail, others: parties - byMail })}</p>
        {byMail > 0 ? (
          <TextareaField
            {...form.field('note', t('cancelNote'))}
            hint={t('cancelNoteHint')}
            rows={2}
            maxLength={1000}
          />
        ) : null}
        <div>
          <SubmitButton pending={form.pending} pendingText={common('sending')} look="danger">
            {t('cancel')}
          </SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}
