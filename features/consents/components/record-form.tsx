'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { HiddenField } from '@/components/form/hidden-field';
import { RadioGroup } from '@/components/form/radio-group';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { CONSENT_ANSWERS, CONSENT_PURPOSES } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { ownLanguageName } from '@/lib/languages';
import { LOCALES } from '@/lib/locales';
import { recordConsentAction } from '../actions';
import { recordInput } from '../schema';

type Props = { locale: string; organization: string; person: string; today: string };

/** Writes down what came back on paper or was said. */
export function RecordForm({ locale, organization, person, today }: Props) {
  const t = useTranslations('consents');
  const common = useTranslations('common');
  const form = useActionForm({
    action: recordConsentAction,
    schema: recordInput,
    initial: { channel: 'paper', day: today, language: locale },
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} locale={locale} organization={organization} errorTitle={t('form.problem')}>
      <HiddenField name="id" value={person} />
      <RadioGroup
        {...form.field('channel', t('form.channel'))}
        inline
        options={(['paper', 'admin'] as const).map((value) => ({ value, label: t(`channel.${value}`) }))}
      />
      <SelectField
        {...form.field('purpose', t('form.purpose'))}
        empty={t('form.choose')}
        options={CONSENT_PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))}
      />
      <RadioGroup
        {...form.field('answer', t('form.answer'))}
        options={CONSENT_ANSWERS.map((value) => ({ value, label: t(`answer.${value}`) }))}
      />
      <div className="beside">
        <DateField {...form.field('day', t('form.day'))} kind="date" max={today} />
        <SelectField
          {...form.field('language', t('form.language'))}
          options={LOCALES.map((value) => ({ value, label: ownLanguageName(value), lang: value }))}
          short
        />
      </div>
      <TextField {...form.field('note', t('form.note'))} hint={t('form.noteHint')} maxLength={500} />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('form.record')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
