'use client';

import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import type { ActionForm } from '@/components/form/use-action-form';
import { CURRENCIES } from '@/lib/money';

/** How much, and in what. */
export function AmountFields({ form }: { form: ActionForm }) {
  const t = useTranslations('dues');
  return (
    <div className="beside">
      <TextField
        {...form.field('amount', t('field.amount'))}
        hint={t('field.amountHint')}
        inputMode="decimal"
        autoComplete="off"
        required
        short
      />
      <SelectField
        {...form.field('currency', t('field.currency'))}
        options={CURRENCIES.map((value) => ({ value, label: value }))}
        short
      />
    </div>
  );
}
