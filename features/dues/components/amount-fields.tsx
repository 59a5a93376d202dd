'use client';

import { useTranslations } from 'next-intl';
import type { FieldBinding } from '@/components/form/field-binding';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { CURRENCIES } from '@/lib/money';

type Labelled = FieldBinding & { label: string };

/** How much, and in what. */
export function AmountFields({ amount, currency }: { amount: Labelled; currency: Labelled }) {
  const t = useTranslations('dues');
  return (
    <div className="beside">
      <TextField
        {...amount}
        hint={t('field.amountHint')}
        inputMode="decimal"
        autoComplete="off"
        required
        short
      />
      <SelectField {...currency} options={CURRENCIES.map((value) => ({ value, label: value }))} short />
    </div>
  );
}
