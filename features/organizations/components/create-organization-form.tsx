'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { LocaleTextsField } from '@/components/form/locale-texts-field';
import { SelectField, type SelectOption } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { LOCALES } from '@/lib/locales';
import { createOrganizationAction } from '../actions';
import { createOrganizationInput } from '../schema';

type Props = { locale: string; countries: SelectOption[]; zones: SelectOption[] };

/** A new organization: names, address, where it is. It is published later. */
export function CreateOrganizationForm({ locale, countries, zones }: Props) {
  const t = useTranslations('organizations');
  const labels = useTranslations('labels');
  const common = useTranslations('common');
  const form = useActionForm({
    action: createOrganizationAction,
    schema: createOrganizationInput,
    initial: { defaultLocale: locale, countryCode: 'AZ', timezone: 'Asia/Baku' },
    errorText: useErrorText(),
  });
  const languages = LOCALES.map((language) => ({ value: language, label: labels(`language.${language}`) }));
  return (
    <ActionForm form={form} locale={locale} errorTitle={t('form.problem')} requiredNote={t('form.required')}>
      <LocaleTextsField
        label={t('profile.name')}
        hint={t('choose.nameHint')}
        locales={languages.map(({ value, label }) => ({ locale: value, label }))}
        field={(language) =>
          form.field(`names.${language}`, `${t('profile.name')} (${labels(`language.${language}` as never)})`)
        }
      />
      <TextField
        {...form.field('slug', t('settings.slug'))}
        hint={t('choose.slugHint')}
        maxLength={60}
        spellCheck={false}
        required
      />
      <SelectField {...form.field('defaultLocale', t('settings.defaultLocale'))} options={languages} />
      <SelectField {...form.field('countryCode', t('settings.country'))} options={countries} />
      <SelectField {...form.field('timezone', t('settings.timezone'))} options={zones} />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('choose.create')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
