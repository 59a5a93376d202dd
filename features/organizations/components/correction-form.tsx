'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { RadioGroup } from '@/components/form/radio-group';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { TextareaField } from '@/components/form/textarea-field';
import { useActionForm } from '@/components/form/use-action-form';
import { CORRECTION_KINDS } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { requestCorrectionAction } from '../actions';
import { createCorrectionInput } from '../schema';

type Props = { locale: string; organization: string; about: string };

/** "Correct or remove": for anybody, without an account. */
export function CorrectionForm({ locale, organization, about }: Props) {
  const t = useTranslations('organizations');
  const common = useTranslations('common');
  const form = useActionForm({
    action: requestCorrectionAction,
    schema: createCorrectionInput,
    initial: { kind: 'correct' },
    errorText: useErrorText(),
  });
  return (
    <ActionForm
      form={form}
      locale={locale}
      organization={organization}
      errorTitle={t('form.problem')}
      requiredNote={t('form.required')}
    >
      <HiddenField name="about" value={about} />
      <RadioGroup
        {...form.field('kind', t('correction.what'))}
        inline
        options={CORRECTION_KINDS.map((kind) => ({ value: kind, label: t(`correction.kind.${kind}`) }))}
      />
      <TextareaField
        {...form.field('message', t('correction.message'))}
        hint={t('correction.messageHint')}
        rows={7}
        maxLength={5000}
        required
      />
      <TextField
        {...form.field('contact', t('correction.contact'))}
        hint={t('correction.contactHint')}
        autoComplete="email"
        maxLength={200}
      />
      <div hidden aria-hidden="true">
        <TextField {...form.field('homepage', t('correction.homepage'))} autoComplete="off" />
      </div>
      <p className="sub">{t('correction.privacy')}</p>
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('correction.send')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
