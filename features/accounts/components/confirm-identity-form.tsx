'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { useActionForm } from '@/components/form/use-action-form';
import { type AskedToConfirm, IDLE } from '@/lib/form-state';
import { confirmIdentityAction } from '../actions';

type Props = { locale: string; next?: string; confirm: AskedToConfirm };

/** A form that does nothing but ask who sends it. */
export function ConfirmIdentityForm({ locale, next, confirm }: Props) {
  const t = useTranslations('accounts');
  const before = { ...IDLE, confirm };
  const form = useActionForm({ action: confirmIdentityAction, before, errorText: {} });
  return (
    <ActionForm form={form} locale={locale} errorTitle={t('problem')}>
      {next ? <HiddenField name="next" value={next} /> : null}
    </ActionForm>
  );
}
