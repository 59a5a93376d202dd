'use client';

import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/form/checkbox-field';
import { Fieldset } from '@/components/form/fieldset';
import { LocaleTextsField } from '@/components/form/locale-texts-field';
import type { ActionForm } from '@/components/form/use-action-form';

type Props = {
  form: ActionForm;
  languages: { locale: string; label: string }[];
  freshness: Record<string, string>;
};

const ROWS = 6;

/** Title, summary, description and place, each language beside the others; one language is enough. */
export function EventTextsFields({ form, languages, freshness }: Props) {
  const t = useTranslations('events.form');
  const named = languages.map(({ locale, label }) => {
    const state = freshness[locale];
    const mark = state === 'stale' || state === 'missing' ? ` – ${t(`freshness.${state}`)}` : '';
    return { locale, label: `${label}${mark}` };
  });
  const stale = languages.filter(({ locale }) => freshness[locale] === 'stale');
  return (
    <Fieldset legend={t('texts')} hint={t('textsHint')}>
      <LocaleTextsField
        label={t('title')}
        locales={named}
        maxLength={200}
        field={(locale) => form.field(`texts.${locale}.title`, `${t('title')} (${locale})`)}
      />
      <LocaleTextsField
        label={t('summary')}
        hint={t('summaryHint')}
        locales={languages}
        maxLength={300}
        field={(locale) => form.field(`texts.${locale}.summary`, `${t('summary')} (${locale})`)}
      />
      <LocaleTextsField
        label={t('description')}
        hint={t('descriptionHint')}
        locales={languages}
        rows={ROWS}
        maxLength={20_000}
        field={(locale) => form.field(`texts.${locale}.description`, `${t('description')} (${locale})`)}
      />
      <LocaleTextsField
        label={t('place')}
        hint={t('placeHint')}
        locales={languages}
        maxLength={200}
        field={(locale) => form.field(`texts.${locale}.place`, `${t('place')} (${locale})`)}
      />
      <LocaleTextsField
        label={t('address')}
        locales={languages}
        maxLength={300}
        field={(locale) => form.field(`texts.${locale}.address`, `${t('address')} (${locale})`)}
      />
      <LocaleTextsField
        label={t('city')}
        locales={languages}
        maxLength={100}
        field={(locale) => form.field(`texts.${locale}.city`, `${t('city')} (${locale})`)}
      />
      {stale.map(({ locale, label }) => (
        <CheckboxField
          key={locale}
          {...form.field(`texts.${locale}.isCurrent`)}
          label={t('isCurrent', { language: label })}
        />
      ))}
    </Fieldset>
  );
}
