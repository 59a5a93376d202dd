'use client';

import { useTranslations } from 'next-intl';
import { TextField } from '@/components/form/text-field';
import type { useActionForm } from '@/components/form/use-action-form';

/** The password once more, before what cannot be taken back. */
export function PasswordField({ form }: { form: ReturnType<typeof useActionForm> }) {
  const t = useTranslations('personal-data');
  return (
    <TextField
      {...form.field('password', t('password'))}
      hint={t('passwordHint')}
      type="password"
      autoComplete="current-password"
    />
  );
}
