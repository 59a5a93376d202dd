'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import type { FormAction } from '@/lib/form-state';

type Props = {
  action: FormAction;
  locale: string;
  organization?: string;
  values: Record<string, string>;
  /** By the organizer: what happens is said of them, and who gets it need not have a mail address. */
  isByStaff?: boolean;
};

/** Hands a registration on to somebody else, who gets a link of their own by mail. */
export function TransferForm({ action, locale, organization, values, isByStaff = false }: Props) {
  const t = useTranslations('registrations');
  const common = useTranslations('common');
  const form = useActionForm({ action, errorText: useErrorText() });
  return (
    <DetailsDisclosure
      look="button"
      summary={t('transfer.ask')}
      open={form.state.status === 'error' ? true : undefined}
    >
      <ActionForm
        form={form}
        locale={locale}
        organization={organization}
        errorTitle={t('form.problem')}
        className="card card-in form"
      >
        {Object.entries(values).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        <p>{t(isByStaff ? 'transfer.explainedForStaff' : 'transfer.explained')}</p>
        <TextField {...form.field('name', t('transfer.name'))} required maxLength={200} autoComplete="off" />
        <TextField
          {...form.field('email', t('form.email'))}
          type="email"
          hint={isByStaff ? t('form.withoutEmail') : undefined}
          required={!isByStaff}
          autoComplete="off"
        />
        {isByStaff ? (
          <TextField {...form.field('phone', t('form.phone'))} type="tel" autoComplete="off" />
        ) : null}
        <div>
          <SubmitButton pending={form.pending} pendingText={common('sending')}>
            {t('transfer.do')}
          </SubmitButton>
        </div>
      </ActionForm>
    </DetailsDisclosure>
  );
}
