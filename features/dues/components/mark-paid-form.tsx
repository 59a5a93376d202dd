'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { HiddenField } from '@/components/form/hidden-field';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { PAYMENT_METHODS } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { markPaidAction } from '../actions';
import { markPaidInput } from '../schema';

type Props = {
  locale: string;
  organization: string;
  formKey: string;
  today: string;
  /** What the list was asked for. */
  kept: Record<string, string>;
  /** The list, with a box `dues` in each row. */
  children: ReactNode;
};

/** The list as a form: tick who has paid, then one button. The day is today and the way is cash unless said otherwise. */
export function MarkPaidForm({ formKey, today, kept, children, ...props }: Props) {
  const t = useTranslations('dues');
  const common = useTranslations('common');
  const form = useActionForm({
    action: markPaidAction,
    schema: markPaidInput,
    initial: { day: today, method: 'cash' },
    errorText: useErrorText(),
  });
  const [ticked, setTicked] = useState(0);
  const count = () => setTicked(form.form.ref.current?.querySelectorAll('.tick :checked').length ?? 0);
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')} className="choose">
      <div onChange={count}>{children}</div>
      <HiddenField name="key" value={formKey} />
      {Object.entries(kept).map(([name, value]) => (
        <HiddenField key={name} name={`$${name}`} value={value} />
      ))}
      <div className="more flex flex-wrap items-end gap-3">
        <SelectField
          {...form.field('method', t('field.method'))}
          short
          options={PAYMENT_METHODS.map((value) => ({ value, label: t(`method.${value}`) }))}
        />
        <DateField {...form.field('day', t('field.day'))} kind="date" max={today} />
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('mark.submit')}
          {ticked > 0 ? ` (${ticked})` : ''}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
