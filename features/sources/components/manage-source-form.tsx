'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { Fieldset } from '@/components/form/fieldset';
import { HiddenField } from '@/components/form/hidden-field';
import { LocaleTextsField } from '@/components/form/locale-texts-field';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { LOCALES } from '@/lib/locales';
import { createSourceAction, updateSourceAction } from '../actions';
import { createSourceInput, updateSourceInput } from '../schema';

type Props = {
  locale: string;
  organization: string;
  initial: Record<string, string>;
  /** Only for a source that exists. */
  id?: string;
  /** So that a new one is written once, however often the button is pressed. */
  formKey?: string;
};

/** What is said of a published text: where, by whom, when, and its title per language. */
export function ManageSourceForm({ locale, organization, initial, id, formKey }: Props) {
  const t = useTranslations('sources.form');
  const shared = useTranslations('organizations');
  const labels = useTranslations('labels');
  const common = useTranslations('common');
  const form = useActionForm({
    action: id ? updateSourceAction : createSourceAction,
    schema: id ? updateSourceInput : createSourceInput,
    initial,
    errorText: useErrorText(),
  });
  const locales = LOCALES.map((language) => ({ locale: language, label: labels(`language.${language}`) }));
  const texts = (field: 'title' | 'rights', rows?: number) => (
    <LocaleTextsField
      label={t(field)}
      hint={field === 'title' ? t('titleHint') : t('rightsHint')}
      locales={locales}
      field={(language) =>
        form.field(`texts.${language}.${field}`, `${t(field)} (${labels(`language.${language}` as never)})`)
      }
      rows={rows}
    />
  );
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
      <Fieldset legend={t('where')}>
        <TextField {...form.field('publication', t('publication'))} hint={t('publicationHint')} required />
        <TextField {...form.field('author', t('author'))} />
        <DateField {...form.field('publishedEdtf', t('date'))} hint={t('dateHint')} />
        <TextField {...form.field('url', t('url'))} type="url" inputMode="url" placeholder="https://" />
        <TextField
          {...form.field('language', t('language'))}
          hint={t('languageHint')}
          short
          required
          maxLength={3}
        />
      </Fieldset>
      <Fieldset legend={t('texts')}>
        {texts('title')}
        {texts('rights', 2)}
        <SelectField
          {...form.field('excerpts', t('excerpts'))}
          hint={t('excerptsHint')}
          options={(['shown', 'hidden'] as const).map((value) => ({
            value,
            label: t(`excerptsAre.${value}`),
          }))}
        />
      </Fieldset>
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {id ? common('save') : t('create')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
