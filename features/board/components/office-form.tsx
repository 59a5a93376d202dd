'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/checkbox-field';
import { HiddenField } from '@/components/form/hidden-field';
import { LocaleTextsField } from '@/components/form/locale-texts-field';
import { NumberField } from '@/components/form/number-field';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { OFFICE_KINDS } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { addOfficeAction, updateOfficeAction } from '../actions';
import { addOfficeInput, updateOfficeInput } from '../schema';

type Props = {
  locale: string;
  organization: string;
  initial: Record<string, string>;
  /** The office that is changed; a new one without. Its kind stays. */
  id?: string;
  /** The body that a new one is added to. */
  body?: string;
};

/** An office: what it is called, how many hold it, whether it is public. */
export function OfficeForm({ id, body, initial, ...props }: Props) {
  const t = useTranslations('board');
  const labels = useTranslations('labels');
  const common = useTranslations('common');
  const form = useActionForm({
    action: id ? updateOfficeAction : addOfficeAction,
    schema: id ? updateOfficeInput : addOfficeInput,
    initial,
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')} requiredNote={t('form.required')}>
      {body ? <HiddenField name="body" value={body} /> : null}
      {id ? (
        <HiddenField name="id" value={id} />
      ) : (
        <SelectField
          {...form.field('kind', t('office.kind'))}
          required
          options={OFFICE_KINDS.map((value) => ({ value, label: labels(`office.${value}`) }))}
        />
      )}
      <LocaleTextsField
        label={t('office.title')}
        hint={t('office.titleHint')}
        locales={(['az', 'ru', 'en'] as const).map((locale) => ({
          locale,
          label: labels(`language.${locale}`),
        }))}
        field={(locale) => form.field(`texts.${locale}.title`)}
      />
      <div className="beside">
        <NumberField {...form.field('seats', t('office.seats'))} required min={1} max={50} />
        <NumberField {...form.field('position', t('office.position'))} min={0} max={999} />
        <NumberField
          {...form.field('mostTerms', t('office.mostTerms'))}
          hint={t('office.mostTermsHint')}
          min={1}
          max={20}
        />
      </div>
      <CheckboxField {...form.field('isPublic', t('office.isPublic'))} hint={t('office.isPublicHint')} />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {id ? common('save') : t('office.add')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
