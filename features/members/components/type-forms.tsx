'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { LocaleTextsField } from '@/components/form/locale-texts-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { LOCALES } from '@/lib/locales';
import { addTypeAction, renameTypeAction, restoreTypeAction, retireTypeAction } from '../type-actions';
import type { OwnType } from '../type-names';
import { addTypeInput, LONGEST_TYPE, renameTypeInput, typeInput } from '../type-schema';

type Props = { locale: string; organization: string };

/** A membership type of the organization's own: its name. */
export function TypeForm({ type, ...props }: Props & { type?: OwnType }) {
  const t = useTranslations('members');
  const labels = useTranslations('labels');
  const common = useTranslations('common');
  const form = useActionForm({
    action: type ? renameTypeAction : addTypeAction,
    schema: type ? renameTypeInput : addTypeInput,
    initial: Object.fromEntries(type?.texts.map((text) => [`texts.${text.locale}.label`, text.label]) ?? []),
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
      {type ? <HiddenField name="id" value={type.id} /> : null}
      <LocaleTextsField
        label={t('types.label')}
        hint={t('types.labelHint')}
        locales={LOCALES.map((locale) => ({ locale, label: labels(`language.${locale}`) }))}
        field={(locale) => form.field(`texts.${locale}.label`)}
        maxLength={LONGEST_TYPE}
      />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {type ? common('save') : t('types.add')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Gives a type to nobody any more, or again. Nobody loses it either way. */
export function TypeSwitch({ type, ...props }: Props & { type: OwnType }) {
  const t = useTranslations('members');
  const common = useTranslations('common');
  const form = useActionForm({
    action: type.isRetired ? restoreTypeAction : retireTypeAction,
    schema: typeInput,
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
      <HiddenField name="id" value={type.id} />
      <SubmitButton pending={form.pending} pendingText={common('sending')} look="quiet" size="small">
        {type.isRetired ? t('types.restore') : t('types.retire')}
      </SubmitButton>
    </ActionForm>
  );
}
