'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { copyEventAction } from '../manage-actions';
import { copyEventSchema } from '../schema';

type Props = {
  locale: string;
  organization: string;
  event: string;
  formKey: string;
  /** By whose clock it begins. */
  zone: string;
};

/** Asks when a similar event begins; all else is as it was. */
export function CopyEventForm({ locale, organization, event, formKey, zone }: Props) {
  const t = useTranslations('events.copy');
  const common = useTranslations('common');
  const form = useActionForm({
    action: copyEventAction,
    schema: copyEventSchema,
    errorText: useErrorText(),
  });
  return (
    <DetailsDisclosure
      look="button"
      summary={t('ask')}
      open={form.state.status === 'error' ? true : undefined}
    >
      <ActionForm
        form={form}
        locale={locale}
        organization={organization}
        errorTitle={t('problem')}
        className="card card-in form"
      >
        <HiddenField name="key" value={formKey} />
        <HiddenField name="event" value={event} />
        <p>{t('explained')}</p>
        <DateField {...form.field('starts', t('starts'))} hint={zone} kind="datetime-local" required />
        <div>
          <SubmitButton pending={form.pending} pendingText={common('sending')}>
            {t('do')}
          </SubmitButton>
        </div>
      </ActionForm>
    </DetailsDisclosure>
  );
}
