'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { HiddenField } from '@/components/form/hidden-field';
import { NumberField } from '@/components/form/number-field';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { customText } from '@/features/members/custom-rules';
import { type OwnType, typeOptions } from '@/features/members/type-names';
import type { Locale } from '@/lib/locales';
import { remapImportAction } from '../actions';
import { columnName } from '../columns';
import { customField, IMPORT_FIELDS, paidField } from '../fields';
import type { AskedField } from '../view';
import { ImportProgress } from './import-progress';

type Props = {
  locale: string;
  organization: string;
  id: string;
  columns: { heading: string; sample: string; field: string | null }[];
  sheets: string[];
  sheet: number;
  headerRow: number;
  type: string;
  types: OwnType[];
  start: string;
  asked: AskedField[];
  /** The years whose dues a column may hold. */
  years: number[];
  /** Columns of dues that are not read. */
  leftOut: string[];
};

/** What each column holds, on which sheet, below which row. */
export function MappingForm({ locale, organization, ...props }: Props) {
  const t = useTranslations('imports');
  const labels = useTranslations('labels');
  const { id, columns, sheets } = props;
  const mapped = columns.map(({ field }, column): [string, string] => [`columns.c${column}`, field ?? '']);
  const form = useActionForm({
    action: remapImportAction,
    initial: {
      ...Object.fromEntries(mapped),
      sheet: String(props.sheet),
      headerRow: String(props.headerRow),
      type: props.type,
      start: props.start,
    },
    errorText: useErrorText(),
  });
  const questions = props.asked.map(({ id: question, texts }) => ({
    value: customField(question),
    label: customText(texts, locale as Locale, ({ label }) => label)?.text ?? '',
  }));
  const fields = [
    ...IMPORT_FIELDS.map((value) => ({ value: value as string, label: t(`field.${value}`) })),
    ...props.years.map((year) => ({
      value: paidField(year) as string,
      label: t('field.paid', { year: String(year) }),
    })),
    ...questions.map(({ value, label }) => ({ value, label: t('field.custom', { label }) })),
  ];
  return (
    <ActionForm form={form} locale={locale} organization={organization} errorTitle={t('form.problem')}>
      <HiddenField name="id" value={id} />
      <p>{t('mapping.lede')}</p>
      <p className="sub">{t('mapping.family')}</p>
      {props.years.length > 0 ? <p className="sub">{t('mapping.paid')}</p> : null}
      {props.leftOut.length > 0 ? (
        <p className="sub">{t('mapping.leftOut', { columns: props.leftOut.join(', ') })}</p>
      ) : null}
      <div className="grid items-end gap-4 sm:grid-cols-2">
        {columns.map(({ heading, sample }, column) => (
          <SelectField
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            key={column}
            {...form.field(
              `columns.c${column}`,
              heading
                ? `${columnName(column)} · ${heading}`
                : t('mapping.column', { name: columnName(column) }),
            )}
            hint={sample ? t('mapping.sample', { sample }) : undefined}
            empty={t('mapping.skip')}
            options={fields}
          />
        ))}
      </div>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        {sheets.length > 1 ? (
          <SelectField
            {...form.field('sheet', t('mapping.sheet'))}
            options={sheets.map((label, sheet) => ({ value: String(sheet), label }))}
          />
        ) : null}
        <NumberField
          {...form.field('headerRow', t('mapping.headerRow'))}
          hint={t('mapping.headerRowHint')}
          min={0}
          max={1000}
        />
        <SelectField
          {...form.field('type', t('upload.type'))}
          hint={t('upload.typeHint')}
          options={typeOptions(props.types, locale as Locale, labels as never)}
        />
        <DateField {...form.field('start', t('upload.start'))} hint={t('upload.startHint')} />
      </div>
      <div>
        <SubmitButton pending={form.pending} pendingText={t('upload.pending')} look="quiet">
          {t('mapping.submit')}
        </SubmitButton>
      </div>
      {form.pending ? <ImportProgress {...{ locale, organization, id }} /> : null}
    </ActionForm>
  );
}
