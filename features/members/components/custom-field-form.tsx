'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/checkbox-field';
import { HiddenField } from '@/components/form/hidden-field';
import { LocaleTextsField } from '@/components/form/locale-texts-field';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { CUSTOM_FIELD_KINDS, type CustomFieldKind } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { addCustomFieldAction, updateCustomFieldAction } from '../actions';
import { CUSTOM_VISIBILITIES } from '../custom-rules';
import { addCustomFieldInput, updateCustomFieldInput } from '../custom-schema';

type Props = {
  locale: string;
  organization: string;
  initial: Record<string, string>;
  /** The field that is changed, with its kind; a new one without. */
  field?: { id: string; kind: CustomFieldKind };
};

/** A question of the organization's own: its words, who answers, who sees the answers. */
export function CustomFieldForm({ field, initial, ...props }: Props) {
  const t = useTranslations('members');
  const labels = useTranslations('labels');
  const common = useTranslations('common');
  const form = useActionForm({
    action: field ? updateCustomFieldAction : addCustomFieldAction,
    schema: field ? updateCustomFieldInput : addCustomFieldInput,
    initial: { visibility: 'admins', ...initial },
    errorText: useErrorText(),
  });
  const locales = (['az', 'ru', 'en'] as const).map((locale) => ({
    locale,
    label: labels(`language.${locale}`),
  }));
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')} requiredNote={t('form.required')}>
      {field ? (
        <HiddenField name="id" value={field.id} />
      ) : (
        <SelectField
          {...form.field('kind', t('custom.kind'))}
          required
          options={CUSTOM_FIELD_KINDS.map((value) => ({ value, label: t(`custom.kinds.${value}`) }))}
        />
      )}
      <LocaleTextsField
        label={t('custom.label')}
        hint={t('custom.labelHint')}
        locales={locales}
        field={(locale) => form.field(`texts.${locale}.label`)}
        maxLength={100}
      />
      {!field || field.kind === 'choice' ? (
        <LocaleTextsField
          label={t('custom.options')}
          hint={t('custom.optionsHint')}
          locales={locales}
          field={(locale) => form.field(`texts.${locale}.options`)}
          rows={4}
        />
      ) : null}
      <SelectField
        {...form.field('visibility', t('custom.visibility'))}
        hint={t('custom.visibilityHint')}
        required
        options={CUSTOM_VISIBILITIES.map((value) => ({ value, label: labels(`visibility.${value}`) }))}
      />
      <CheckboxField {...form.field('isOwn', t('custom.isOwn'))} hint={t('custom.isOwnHint')} />
      <CheckboxField
        {...form.field('isRequired', t('custom.isRequired'))}
        hint={t('custom.isRequiredHint')}
      />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {field ? common('save') : t('custom.add')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
