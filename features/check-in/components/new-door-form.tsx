'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { NumberField } from '@/components/form/number-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { createDoorAction } from '../actions';
import { newDoorSchema } from '../schema';

type Props = { locale: string; organization: string; event: string; suggested: string };

/** Makes access for helpers at one door; its PIN stands in the answer, this one time. */
export function NewDoorForm({ locale, organization, event, suggested }: Props) {
  const t = useTranslations('check-in.new');
  const common = useTranslations('common');
  const form = useActionForm({
    action: createDoorAction,
    schema: newDoorSchema,
    initial: { name: suggested, hours: '6' },
    errorText: useErrorText(),
  });
  return (
    <ActionForm
      form={form}
      locale={locale}
      organization={organization}
      errorTitle={t('problem')}
      className="form max-w-md"
    >
      <HiddenField name="event" value={event} />
      <TextField {...form.field('name', t('name'))} maxLength={60} required hint={t('nameHint')} />
      <NumberField {...form.field('hours', t('hours'))} min={0} max={48} required hint={t('hoursHint')} />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')} look="primary">
          {t('make')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
