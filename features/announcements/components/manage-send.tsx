'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { inputProps } from '@/components/form/field-binding';
import { FieldFrame } from '@/components/form/field-frame';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { ActionButton } from '@/features/organizations/components/action-button';
import type { Locale } from '@/lib/locales';
import { sendAnnouncementAction, sendTestAction } from '../actions';
import { sendAnnouncementInput } from '../schema';

type Props = {
  locale: string;
  organization: string;
  id: string;
  /** To how many addresses. */
  mails: number;
  zone: string;
  languages: Locale[];
};

/** A test to oneself, then to all: at once or at a time. */
export function ManageSend({ locale, organization, id, mails, zone, languages }: Props) {
  const t = useTranslations('announcements.send');
  const shared = useTranslations('organizations');
  const labels = useTranslations('labels');
  const common = useTranslations('common');
  const form = useActionForm({
    action: sendAnnouncementAction,
    schema: sendAnnouncementInput,
    errorText: useErrorText(),
  });
  const at = { ...form.field('at', t('at')), hint: t('atHint', { zone }) };
  const place = { locale, organization };
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap gap-3">
        {languages.map((language) => (
          <ActionButton key={language} {...place} action={sendTestAction} values={{ id, language }}>
            {t('test', { language: labels(`language.${language}`) })}
          </ActionButton>
        ))}
      </div>
      <ActionForm form={form} {...place} errorTitle={shared('form.problem')}>
        <HiddenField name="id" value={id} />
        <FieldFrame {...at}>
          <input {...inputProps(at)} type="datetime-local" className="input input-short" />
        </FieldFrame>
        <div>
          <SubmitButton pending={form.pending} pendingText={common('sending')} look="primary">
            {t('submit', { count: mails })}
          </SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}
