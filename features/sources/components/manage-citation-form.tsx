'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { NumberField } from '@/components/form/number-field';
import { SelectField, type SelectOption } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { addCitationAction } from '../actions';
import { addCitationInput } from '../schema';

type Props = {
  locale: string;
  organization: string;
  id: string;
  targets: SelectOption[];
  /** Length of the source's text, when it is known. */
  textLength: number | null;
};

/** Which fact rests on which place in the source's text. */
export function ManageCitationForm({ locale, organization, id, targets, textLength }: Props) {
  const t = useTranslations('sources.citations');
  const shared = useTranslations('organizations');
  const common = useTranslations('common');
  const form = useActionForm({
    action: addCitationAction,
    schema: addCitationInput,
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} locale={locale} organization={organization} errorTitle={shared('form.problem')}>
      <HiddenField name="id" value={id} />
      <SelectField {...form.field('target', t('fact'))} options={targets} empty={t('choose')} required />
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField {...form.field('start', t('start'))} min={0} required />
        <NumberField {...form.field('end', t('end'))} min={1} max={textLength ?? undefined} required />
      </div>
      <p className="hint">{textLength ? t('placeHintOf', { length: textLength }) : t('placeHint')}</p>
      <TextField
        {...form.field('key', t('key'))}
        hint={t('keyHint')}
        short
        maxLength={40}
        spellCheck={false}
      />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')} look="quiet">
          {t('add')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
