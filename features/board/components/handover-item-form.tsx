'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { LocaleTextsField } from '@/components/form/locale-texts-field';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { HANDOVER_KINDS, HANDOVER_SIDES } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { LOCALES } from '@/lib/locales';
import { addHandoverItemAction, updateHandoverItemAction } from '../actions';
import { addHandoverItemInput, updateHandoverItemInput } from '../schema';

type Props = {
  locale: string;
  organization: string;
  initial: Record<string, string>;
  /** The line that is changed; a new one without. */
  id?: string;
};

/** A line of what is handed over: who does it, what it is about, in words. */
export function HandoverItemForm({ id, initial, ...props }: Props) {
  const t = useTranslations('board');
  const labels = useTranslations('labels');
  const common = useTranslations('common');
  const form = useActionForm({
    action: id ? updateHandoverItemAction : addHandoverItemAction,
    schema: id ? updateHandoverItemInput : addHandoverItemInput,
    initial,
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
      {id ? <HiddenField name="id" value={id} /> : null}
      <LocaleTextsField
        label={t('handover.text')}
        hint={t('handover.textHint')}
        locales={LOCALES.map((locale) => ({ locale, label: labels(`language.${locale}`) }))}
        field={(locale) => form.field(`texts.${locale}.text`)}
      />
      <div className="beside">
        <SelectField
          {...form.field('side', t('handover.whose'))}
          required
          options={HANDOVER_SIDES.map((value) => ({ value, label: t(`handover.side.${value}`) }))}
        />
        <SelectField
          {...form.field('kind', t('handover.kind'))}
          required
          options={HANDOVER_KINDS.map((value) => ({ value, label: labels(`handoverKind.${value}`) }))}
        />
      </div>
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')} look={id ? 'quiet' : 'primary'}>
          {id ? common('save') : t('handover.add')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
