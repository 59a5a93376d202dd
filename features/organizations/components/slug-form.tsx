'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { changeSlugAction } from '../actions';
import { changeSlugInput } from '../schema';

type Props = { locale: string; organization: string };

/** The address of the page: a new one, the old one leads to it. */
export function SlugForm({ locale, organization }: Props) {
  const t = useTranslations('organizations');
  const common = useTranslations('common');
  const form = useActionForm({
    action: changeSlugAction,
    schema: changeSlugInput,
    initial: { slug: organization },
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} locale={locale} organization={organization} errorTitle={t('form.problem')}>
      <TextField
        {...form.field('slug', t('settings.slug'))}
        hint={t('settings.slugHint')}
        spellCheck={false}
        maxLength={60}
      />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')} look="quiet">
          {t('settings.changeSlug')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
