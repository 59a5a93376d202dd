'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { RadioGroup } from '@/components/form/radio-group';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { setScopeAction } from '../manage-actions';
import { scopeSchema } from '../series-schema';

type Props = { locale: string; organization: string; event: string; scope: 'date' | 'series' };

/** Whether one registers for each date of a series, or for all that are left. */
export function ScopeForm({ locale, organization, event, scope }: Props) {
  const t = useTranslations('registrations.series');
  const common = useTranslations('common');
  const form = useActionForm({
    action: setScopeAction,
    schema: scopeSchema,
    initial: { scope },
    errorText: useErrorText(),
  });
  return (
    <ActionForm
      form={form}
      locale={locale}
      organization={organization}
      errorTitle={t('problem')}
      className="card card-in form mb-6"
    >
      <HiddenField name="event" value={event} />
      <RadioGroup
        {...form.field('scope', t('scope'))}
        hint={t('stays')}
        options={[
          { value: 'date', label: t('perDate'), hint: t('perDateHint') },
          { value: 'series', label: t('whole'), hint: t('wholeHint') },
        ]}
      />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {common('save')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
