'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { ownLanguageName } from '@/lib/languages';
import { LOCALES } from '@/lib/locales';
import { updateAccountAction } from '../actions';
import { updateAccountSchema } from '../schema';
import { useErrorText } from './use-error-text';

type Props = { locale: string; account: { name: string; locale: string } };

/** One's own name, and the language in which mail comes. */
export function AccountForm({ locale, account }: Props) {
  const t = useTranslations('accounts');
  const common = useTranslations('common');
  const form = useActionForm({
    action: updateAccountAction,
    schema: updateAccountSchema,
    initial: account,
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} locale={locale} errorTitle={t('problem')}>
      <TextField {...form.field('name', t('name'))} hint={t('nameHint')} autoComplete="name" />
      <SelectField
        {...form.field('locale', t('account.language'))}
        hint={t('account.languageHint')}
        options={LOCALES.map((value) => ({ value, label: ownLanguageName(value), lang: value }))}
        short
      />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {common('save')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
