'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { RadioGroup } from '@/components/form/radio-group';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { periodText } from '@/features/members/components/dates';
import type { Locale } from '@/lib/locales';
import { mergePairAction } from '../actions';
import { type FieldToChoose, JOINABLE } from '../rules';
import { mergeInput } from '../schema';
import type { SideView } from '../view';
import { useFieldWords } from './field-value';

type Props = {
  locale: Locale;
  organization: string;
  pair: string;
  version: string;
  fields: FieldToChoose[];
  memberships: [SideView['memberships'], SideView['memberships']];
};

/** Which of two values stays, field by field; then one record is made of the two. */
export function MergeForm({ locale, organization, pair, version, fields, memberships }: Props) {
  const t = useTranslations('duplicates');
  const common = useTranslations('common');
  const words = useFieldWords(locale);
  const form = useActionForm({
    action: mergePairAction,
    schema: mergeInput,
    initial: Object.fromEntries(fields.map(({ field, suggested }) => [`choices.${field}`, suggested])),
    errorText: useErrorText(),
  });
  const periods = (rows: SideView['memberships']) =>
    rows.map((row) => periodText(row.startEdtf ?? row.startsOn, row.endEdtf, locale)).join('; ');
  const optionsOf = ({ field, first, second }: FieldToChoose) => {
    const isDated = field === 'memberships';
    const one = isDated ? periods(memberships[0]) : words.value(field, first);
    const other = isDated ? periods(memberships[1]) : words.value(field, second);
    const both = { value: 'both', label: isDated ? t('choose.joined') : t('choose.both') };
    return [
      { value: 'first', label: one },
      { value: 'second', label: other },
      ...(JOINABLE.includes(field) ? [both] : []),
    ];
  };
  return (
    <ActionForm form={form} locale={locale} organization={organization} errorTitle={t('choose.problem')}>
      <HiddenField name="pair" value={pair} />
      <HiddenField name="version" value={version} />
      {fields.map((field) => (
        <RadioGroup
          key={field.field}
          {...form.field(`choices.${field.field}`, words.label(field.field))}
          options={optionsOf(field)}
        />
      ))}
      <p className="soft">{t('merge.explained')}</p>
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('merge.submit')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
