'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { promoteAction } from '../manage-actions';

type Props = { locale: string; organization: string; eventSlug: string; registration: string };

/** Gives a party its seats out of turn; why is asked for, and kept. */
export function PromoteForm({ locale, organization, eventSlug, registration }: Props) {
  const t = useTranslations('registrations');
  const common = useTranslations('common');
  const form = useActionForm({ action: promoteAction, errorText: useErrorText() });
  return (
    <DetailsDisclosure
      look="button"
      summary={t('manage.promoteAsk')}
      open={form.state.status === 'error' ? true : undefined}
    >
      <ActionForm
        form={form}
        locale={locale}
        organization={organization}
        errorTitle={t('form.problem')}
        className="card card-in form"
      >
        <HiddenField name="registration" value={registration} />
        <HiddenField name="$event" value={eventSlug} />
        <p>{t('manage.promoteExplained')}</p>
        <TextField {...form.field('reason', t('manage.promotionReason'))} required maxLength={500} />
        <div>
          <SubmitButton pending={form.pending} pendingText={common('sending')}>
            {t('manage.promote')}
          </SubmitButton>
        </div>
      </ActionForm>
    </DetailsDisclosure>
  );
}
