'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/checkbox-field';
import { Fieldset } from '@/components/form/fieldset';
import { LocaleTextsField } from '@/components/form/locale-texts-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { StatusDot } from '@/components/ui/status-dot';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { LOCALES, type Locale } from '@/lib/locales';
import { updateTextsAction } from '../actions';
import { type TextField, updateTextsInput } from '../schema';
import type { Freshness } from '../text-freshness';

type Props = {
  locale: string;
  organization: string;
  defaultLocale: Locale;
  initial: Record<string, string>;
  freshness: Record<Locale, Freshness>;
};

const TONES = { missing: 'none', stale: 'warn', fresh: 'good' } as const;

/** Names and texts of the public page, the languages side by side, the organization's own first. */
export function ProfileTextsForm({ locale, organization, defaultLocale, initial, freshness }: Props) {
  const t = useTranslations('organizations');
  const labels = useTranslations('labels');
  const common = useTranslations('common');
  const form = useActionForm({
    action: updateTextsAction,
    schema: updateTextsInput,
    initial,
    errorText: useErrorText(),
  });
  const order = [defaultLocale, ...LOCALES.filter((other) => other !== defaultLocale)];
  const locales = order.map((language) => ({ locale: language, label: labels(`language.${language}`) }));
  const texts = (field: TextField, rows?: number, required: string[] = []) => (
    <LocaleTextsField
      label={t(`profile.${field}`)}
      hint={HINTED.includes(field) ? t(`profile.hint.${field}` as never) : undefined}
      locales={locales}
      field={(language) =>
        form.field(
          `texts.${language}.${field}`,
          `${t(`profile.${field}`)} (${labels(`language.${language}` as never)})`,
        )
      }
      rows={rows}
      required={required}
    />
  );
  return (
    <ActionForm
      form={form}
      locale={locale}
      organization={organization}
      className="form max-w-none [&_.form]:max-w-none"
      errorTitle={t('form.problem')}
      requiredNote={t('form.required')}
    >
      <Fieldset legend={t('profile.translations')} hint={t('profile.hint.translations')}>
        <ul className="beside list-none">
          {order.map((language) => (
            <li key={language}>
              <b>{labels(`language.${language}`)}</b>
              <div>
                {language === defaultLocale ? (
                  <span className="sub">{t('profile.source')}</span>
                ) : (
                  <StatusDot tone={TONES[freshness[language]]}>
                    {t(`freshness.${freshness[language]}`)}
                  </StatusDot>
                )}
              </div>
              {freshness[language] === 'stale' && language !== defaultLocale ? (
                <CheckboxField
                  {...form.field(`texts.${language}.isCurrent`)}
                  label={t('freshness.declare')}
                />
              ) : null}
            </li>
          ))}
        </ul>
      </Fieldset>
      <Fieldset legend={t('profile.naming')}>
        {texts('name', undefined, [defaultLocale])}
        {texts('shortName')}
        <fieldset className="field">
          <legend>{t('profile.nameUnofficial')}</legend>
          <div className="beside">
            {order.map((language) => (
              <CheckboxField
                key={language}
                {...form.field(`texts.${language}.nameUnofficial`)}
                label={labels(`language.${language}`)}
              />
            ))}
          </div>
        </fieldset>
        {texts('kind')}
      </Fieldset>
      <Fieldset legend={t('profile.story')} hint={t('profile.hint.citations')}>
        {texts('summary', 3)}
        {texts('about', 10)}
        {texts('activity', 8)}
      </Fieldset>
      <Fieldset legend={t('profile.place')}>
        {texts('city')}
        {texts('district')}
        {texts('address')}
      </Fieldset>
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {common('save')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

const HINTED: readonly TextField[] = ['shortName', 'kind', 'summary', 'activity'];
