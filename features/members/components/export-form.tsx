'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { RadioGroup } from '@/components/form/radio-group';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { EXPORT_FORMATS, EXPORT_PURPOSES } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { columnsOf, LIST_COLUMNS, letterOf } from '../columns';
import { MOST_PRINTED } from '../export-rules';
import { exportMembersAction } from '../list-actions';
import { exportInput } from '../list-schema';

type Props = {
  locale: string;
  organization: string;
  formKey: string;
  /** What the list asks for, as in its address. */
  filter: Record<string, string>;
  cols?: string;
};

/** What for, in which form and with which columns a list is taken along. */
export function ExportForm({ formKey, filter, cols, ...props }: Props) {
  const t = useTranslations('exports');
  const members = useTranslations('members');
  const common = useTranslations('common');
  const form = useActionForm({
    action: exportMembersAction,
    schema: exportInput,
    initial: { format: 'csv', cols: columnsOf(cols).map(letterOf).join(',') },
    errorText: useErrorText(),
  });
  return (
    <ActionForm
      form={form}
      {...props}
      errorTitle={members('form.problem')}
      requiredNote={members('form.required')}
    >
      <HiddenField name="key" value={formKey} />
      {Object.entries(filter).map(([name, value]) => (
        <HiddenField key={name} name={`filter.${name}`} value={value} />
      ))}
      <SelectField
        {...form.field('purpose', t('field.purpose'))}
        required
        hint={t('field.purposeHint')}
        empty={t('field.choose')}
        options={EXPORT_PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))}
      />
      <TextField {...form.field('note', t('field.note'))} hint={t('field.noteHint')} maxLength={300} />
      <RadioGroup
        {...form.field('format', t('field.format'))}
        required
        options={EXPORT_FORMATS.map((value) => ({
          value,
          label: t(`format.${value}`),
          hint: t(`formatHint.${value}`, { most: MOST_PRINTED }),
        }))}
      />
      <RadioGroup
        {...form.field('cols', t('field.columns'))}
        hint={t('field.columnsHint')}
        multiple
        inline
        options={LIST_COLUMNS.map((column) => ({
          value: letterOf(column),
          label: members(`field.${column}`),
        }))}
      />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('submit')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
