'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { HiddenField } from '@/components/form/hidden-field';
import { RadioGroup } from '@/components/form/radio-group';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { DUES_PERIODS, FEE_BASES } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { type OwnType, typeOptions } from '@/features/members/type-names';
import type { Locale } from '@/lib/locales';
import { addFeeAction, endFeeAction, removeFeeAction } from '../fee-actions';
import { addFeeInput, endFeeInput } from '../schema';
import { AmountFields } from './amount-fields';
import { OneButtonForm } from './one-button-form';

type Common = { locale: Locale; organization: string };

/** What a membership of a type costs, and from when. */
export function AddFeeForm({
  types,
  currency,
  formKey,
  start,
  ...props
}: Common & { types: OwnType[]; currency: string; formKey: string; start: string }) {
  const t = useTranslations('dues');
  const labels = useTranslations('labels');
  const common = useTranslations('common');
  const form = useActionForm({
    action: addFeeAction,
    schema: addFeeInput,
    initial: { type: 'ordinary', period: 'year', basis: 'person', currency, start },
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')} requiredNote={t('form.required')}>
      <HiddenField name="key" value={formKey} />
      <div className="beside">
        <SelectField
          {...form.field('type', t('field.type'))}
          options={typeOptions(types, props.locale, labels as never)}
        />
        <SelectField
          {...form.field('period', t('field.period'))}
          options={DUES_PERIODS.map((value) => ({ value, label: t(`every.${value}`) }))}
        />
      </div>
      <AmountFields
        amount={form.field('amount', t('field.amount'))}
        currency={form.field('currency', t('field.currency'))}
      />
      <RadioGroup
        {...form.field('basis', t('field.basis'))}
        inline
        options={FEE_BASES.map((value) => ({ value, label: t(`basis.${value}`) }))}
      />
      <DateField {...form.field('start', t('fees.start'))} kind="date" hint={t('fees.startHint')} required />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('fees.add')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Ends a fee; opens in place. */
export function EndFeeForm({ id, today, ...props }: Common & { id: string; today: string }) {
  const t = useTranslations('dues');
  const common = useTranslations('common');
  const form = useActionForm({
    action: endFeeAction,
    schema: endFeeInput,
    initial: { end: today },
    errorText: useErrorText(),
  });
  return (
    <details className="more" open={form.state.status === 'error' || undefined}>
      <summary className="btn btn-small">{t('fees.end')}</summary>
      <ActionForm form={form} {...props} errorTitle={t('form.problem')} className="card card-in form">
        <p>{t('fees.endExplained')}</p>
        <HiddenField name="id" value={id} />
        <DateField {...form.field('end', t('fees.endDay'))} kind="date" required />
        <div>
          <SubmitButton pending={form.pending} pendingText={common('sending')}>
            {t('fees.endSubmit')}
          </SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}

/** Takes a fee away from which nothing was raised; opens in place. */
export function RemoveFeeForm({ id, ...props }: Common & { id: string }) {
  const t = useTranslations('dues');
  return (
    <details className="more">
      <summary className="btn btn-small">{t('fees.remove')}</summary>
      <OneButtonForm
        {...props}
        action={removeFeeAction}
        values={{ id }}
        submit={t('fees.removeSubmit')}
        look="danger"
      >
        <p>{t('fees.removeExplained')}</p>
      </OneButtonForm>
    </details>
  );
}
