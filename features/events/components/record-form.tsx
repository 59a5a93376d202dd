'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/checkbox-field';
import { HiddenField } from '@/components/form/hidden-field';
import { LocaleTextsField } from '@/components/form/locale-texts-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { saveRecordAction } from '../record-actions';
import { saveRecordSchema } from '../record-schema';

type Props = {
  locale: string;
  organization: string;
  event: string;
  initial: Record<string, string>;
  /** How many were seen at the door. */
  came: number;
  languages: { locale: string; label: string }[];
  freshness: Record<string, string>;
};

/** How many came, and what happened. */
export function RecordForm({ locale, organization, event, initial, came, languages, freshness }: Props) {
  const t = useTranslations('events.record');
  const form = useTranslations('events.form');
  const common = useTranslations('common');
  const action = useActionForm({
    action: saveRecordAction,
    schema: saveRecordSchema,
    initial,
    errorText: useErrorText(),
  });
  const named = languages.map(({ locale: language, label }) => {
    const state = freshness[language];
    const mark = state === 'stale' || state === 'missing' ? ` – ${form(`freshness.${state}`)}` : '';
    return { locale: language, label: `${label}${mark}` };
  });
  return (
    <ActionForm form={action} locale={locale} organization={organization} errorTitle={form('problem')}>
      <HiddenField name="event" value={event} />
      <TextField
        {...action.field('attendance', t('attendance'))}
        hint={came > 0 ? t('cameHint', { came }) : t('attendanceHint')}
        inputMode="numeric"
        maxLength={6}
        short
      />
      <LocaleTextsField
        label={t('told')}
        hint={form('descriptionHint')}
        locales={named}
        rows={8}
        maxLength={20_000}
        field={(language) => action.field(`texts.${language}.text`, `${t('told')} (${language})`)}
      />
      {languages
        .filter((language) => freshness[language.locale] === 'stale')
        .map(({ locale: language, label }) => (
          <CheckboxField
            key={language}
            {...action.field(`texts.${language}.isCurrent`)}
            label={form('isCurrent', { language: label })}
          />
        ))}
      <div>
        <SubmitButton pending={action.pending} pendingText={common('sending')}>
          {common('save')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
