'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { Fieldset } from '@/components/form/fieldset';
import { SelectField, type SelectOption } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { LOCALES } from '@/lib/locales';
import { updateSettingsAction } from '../actions';
import { updateSettingsInput } from '../schema';

type Props = {
  locale: string;
  organization: string;
  initial: Record<string, string>;
  countries: SelectOption[];
  zones: SelectOption[];
};

/** Main language, country, time zone and contact data. */
export function SettingsForm({ locale, organization, initial, countries, zones }: Props) {
  const t = useTranslations('organizations');
  const labels = useTranslations('labels');
  const common = useTranslations('common');
  const form = useActionForm({
    action: updateSettingsAction,
    schema: updateSettingsInput,
    initial,
    errorText: useErrorText(),
  });
  const languages = LOCALES.map((language) => ({
    value: language,
    label: labels(`language.${language}`),
  }));
  return (
    <ActionForm form={form} locale={locale} organization={organization} errorTitle={t('form.problem')}>
      <Fieldset legend={t('settings.contact')} hint={t('settings.contactHint')}>
        <TextField {...form.field('contactEmail', t('settings.email'))} type="email" />
        <TextField {...form.field('contactPhone', t('settings.phone'))} type="tel" />
        <TextField
          {...form.field('website', t('settings.website'))}
          type="url"
          placeholder="https://"
          inputMode="url"
        />
      </Fieldset>
      <Fieldset legend={t('settings.where')}>
        <SelectField
          {...form.field('defaultLocale', t('settings.defaultLocale'))}
          hint={t('settings.defaultLocaleHint')}
          options={languages}
        />
        <SelectField {...form.field('countryCode', t('settings.country'))} options={countries} />
        <SelectField {...form.field('timezone', t('settings.timezone'))} options={zones} />
      </Fieldset>
      <Fieldset legend={t('settings.excerpts')}>
        <TextField
          {...form.field('excerptWords', t('settings.excerptWords'))}
          hint={t('settings.excerptWordsHint')}
          inputMode="numeric"
          short
          maxLength={2}
        />
      </Fieldset>
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {common('save')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
