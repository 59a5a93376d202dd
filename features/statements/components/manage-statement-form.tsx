'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/checkbox-field';
import { DateField } from '@/components/form/date-field';
import { Fieldset } from '@/components/form/fieldset';
import { HiddenField } from '@/components/form/hidden-field';
import { LocaleTextsField } from '@/components/form/locale-texts-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import type { Freshness } from '@/features/organizations/text-freshness';
import { LOCALES, type Locale } from '@/lib/locales';
import { createStatementAction, updateStatementAction } from '../actions';
import { createStatementInput, updateStatementInput } from '../schema';

type Props = {
  locale: string;
  organization: string;
  defaultLocale: Locale;
  initial: Record<string, string>;
  /** Only for a statement that exists. */
  id?: string;
  freshness?: Record<Locale, Freshness>;
  /** So that a new one is written once, however often the button is pressed. */
  formKey?: string;
};

/** Date, texts side by side, and the switch between names and their number. */
export function ManageStatementForm(props: Props) {
  const { locale, organization, defaultLocale, initial, id, freshness, formKey } = props;
  const t = useTranslations('statements.form');
  const shared = useTranslations('organizations');
  const labels = useTranslations('labels');
  const common = useTranslations('common');
  const form = useActionForm({
    action: id ? updateStatementAction : createStatementAction,
    schema: id ? updateStatementInput : createStatementInput,
    initial,
    errorText: useErrorText(),
  });
  const order = [defaultLocale, ...LOCALES.filter((other) => other !== defaultLocale)];
  const locales = order.map((language) => ({ locale: language, label: labels(`language.${language}`) }));
  const texts = (field: 'title' | 'addressee' | 'text', rows?: number) => (
    <LocaleTextsField
      label={t(field)}
      hint={field === 'text' ? t('textHint') : undefined}
      locales={locales}
      field={(language) =>
        form.field(`texts.${language}.${field}`, `${t(field)} (${labels(`language.${language}` as never)})`)
      }
      rows={rows}
      required={field === 'title' ? [defaultLocale] : []}
    />
  );
  const stale = order.filter((language) => language !== defaultLocale && freshness?.[language] === 'stale');
  return (
    <ActionForm
      form={form}
      locale={locale}
      organization={organization}
      className="form max-w-none [&_.form]:max-w-none"
      errorTitle={shared('form.problem')}
      requiredNote={shared('form.required')}
    >
      {id ? <HiddenField name="id" value={id} /> : null}
      {formKey ? <HiddenField name="key" value={formKey} /> : null}
      <Fieldset legend={t('words')}>
        {texts('title')}
        {texts('addressee')}
        {texts('text', 8)}
        {stale.map((language) => (
          <CheckboxField
            key={language}
            {...form.field(`texts.${language}.isCurrent`)}
            label={`${labels(`language.${language}`)}: ${shared('freshness.declare')}`}
            hint={shared('freshness.stale')}
          />
        ))}
      </Fieldset>
      <Fieldset legend={t('dateAndNames')}>
        <DateField {...form.field('edtf', t('date'))} hint={t('dateHint')} />
        <CheckboxField {...form.field('showsNames')} label={t('showsNames')} hint={t('showsNamesHint')} />
      </Fieldset>
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {id ? common('save') : t('create')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
