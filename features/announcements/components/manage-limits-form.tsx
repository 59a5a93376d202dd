'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/checkbox-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { setMailLimitsAction } from '../mail-actions';
import { mailLimitsInput } from '../schema';

type Limits = { perHour: number | null; perDay: number | null };
type Props = {
  locale: string;
  organization: string;
  settings: Limits & { sendsBirthdayMail: boolean };
  /** What the installation allows at most. */
  ceiling: Limits;
};

/** How much goes out, and what by itself. */
export function ManageLimitsForm({ locale, organization, settings, ceiling }: Props) {
  const t = useTranslations('announcements.limits');
  const shared = useTranslations('organizations');
  const common = useTranslations('common');
  const initial: Record<string, string> = {};
  if (settings.perHour) initial.perHour = String(settings.perHour);
  if (settings.perDay) initial.perDay = String(settings.perDay);
  if (settings.sendsBirthdayMail) initial.sendsBirthdayMail = 'on';
  const form = useActionForm({
    action: setMailLimitsAction,
    schema: mailLimitsInput,
    initial,
    errorText: useErrorText(),
  });
  const hint = (limit: number | null) => (limit === null ? t('none') : t('ceiling', { limit }));
  return (
    <ActionForm form={form} locale={locale} organization={organization} errorTitle={shared('form.problem')}>
      <div className="beside">
        <TextField
          {...form.field('perHour', t('perHour'))}
          hint={hint(ceiling.perHour)}
          inputMode="numeric"
          short
        />
        <TextField
          {...form.field('perDay', t('perDay'))}
          hint={hint(ceiling.perDay)}
          inputMode="numeric"
          short
        />
      </div>
      <CheckboxField {...form.field('sendsBirthdayMail')} label={t('birthdays')} hint={t('birthdaysHint')} />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {common('save')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
