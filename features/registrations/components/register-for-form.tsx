'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/checkbox-field';
import { HiddenField } from '@/components/form/hidden-field';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { TextareaField } from '@/components/form/textarea-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { nameQuestions } from '@/features/questions/components/question-fields';
import type { Question } from '@/features/questions/rules';
import type { Locale } from '@/lib/locales';
import { registerForAction } from '../manage-actions';
import { registerForSchema } from '../schema';
import { KindField, PartyFields } from './party-fields';
import { PartyWishes } from './party-wishes';
import { QuestionSheet } from './question-sheet';
import { useNameParty } from './use-name-party';
import { usePartyWords } from './use-party-words';

type Props = {
  locale: Locale;
  organization: string;
  event: string;
  formKey: string;
  maxPartySize: number;
  kinds: { id: string; name: string; isForAdults: boolean }[];
  languages: { value: string; label: string }[];
  questions: Question[];
  /** One registers for all dates of the series, unless it is for this one. */
  isForSeries: boolean;
};

/** Registers people who have called or come by; without a mail address there will be a link to hand over. */
export function RegisterForForm(props: Props) {
  const { locale, organization, event, formKey, maxPartySize, kinds, languages, questions, isForSeries } =
    props;
  const t = useTranslations('registrations.form');
  const words = usePartyWords(true);
  const series = useTranslations('registrations.series');
  const common = useTranslations('common');
  const form = useActionForm({
    action: registerForAction,
    schema: registerForSchema,
    initial: { language: locale },
    errorText: useErrorText(),
  });
  const nameParty = useNameParty(true);
  return (
    <ActionForm
      form={form}
      locale={locale}
      organization={organization}
      errorTitle={t('problem')}
      requiredNote={t('requiredNote')}
    >
      <HiddenField name="event" value={event} />
      <HiddenField name="key" value={formKey} />
      <TextField {...form.field('name', t('theirName'))} required maxLength={200} autoComplete="off" />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          {...form.field('email', t('email'))}
          type="email"
          hint={t('withoutEmail')}
          autoComplete="off"
        />
        <TextField {...form.field('phone', t('phone'))} type="tel" hint={t('optional')} autoComplete="off" />
      </div>
      <SelectField {...form.field('language', t('language'))} options={languages} short />
      {isForSeries ? (
        <CheckboxField {...form.field('onlyThis')} label={series('onlyThis')} hint={series('onlyThisHint')} />
      ) : null}
      {nameParty(form, { max: maxPartySize, kinds })}
      <KindField form={form} kinds={kinds} isByStaff />
      {maxPartySize > 1 ? <PartyFields form={form} max={maxPartySize} kinds={kinds} isByStaff /> : null}
      <PartyWishes form={form} max={maxPartySize} isByStaff />
      {nameQuestions(form, questions, maxPartySize, locale)}
      <QuestionSheet form={form} questions={questions} locale={locale} max={maxPartySize} isLenient />
      <TextareaField {...form.field('note', words('note'))} hint={t('optional')} rows={2} maxLength={2000} />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('registerThem')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
