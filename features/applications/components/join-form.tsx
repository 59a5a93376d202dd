'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/checkbox-field';
import { Fieldset } from '@/components/form/fieldset';
import { HiddenField } from '@/components/form/hidden-field';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { TextareaField } from '@/components/form/textarea-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { nameQuestions } from '@/features/members/components/name-questions';
import { QuestionFieldset } from '@/features/members/components/question-fieldset';
import type { CustomField } from '@/features/members/custom';
import { customText } from '@/features/members/custom-rules';
import { ownLanguageName } from '@/lib/languages';
import { LOCALES, type Locale } from '@/lib/locales';
import { applyAction } from '../actions';
import { ASKED_CONSENTS, KEPT_DAYS } from '../rules';
import { applyInput } from '../schema';
import { AgeFields } from './age-fields';

type Props = {
  locale: Locale;
  organization: string;
  /** Makes a form that is sent twice count once. */
  formKey: string;
  /** The day that it is where the organization is. */
  today: string;
  organizationName: string;
  /** The organization's own questions that whoever applies has to answer. */
  questions: CustomField[];
};

/** The form with which anybody may apply for membership, without an account. */
export function JoinForm({ locale, organization, formKey, today, organizationName, questions }: Props) {
  const t = useTranslations('applications');
  const common = useTranslations('common');
  const form = useActionForm({
    action: applyAction,
    schema: applyInput,
    initial: { language: locale },
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
      <HiddenField name="key" value={formKey} />
      <AgeFields
        birth={form.field('birth', t('field.birth'))}
        guardianName={form.field('guardianName', t('field.guardianName'))}
        guardianContact={form.field('guardianContact', t('field.guardianContact'))}
        today={today}
      />
      <Fieldset legend={t('form.person')}>
        <div className="beside">
          <TextField
            {...form.field('surname', t('field.surname'))}
            required
            autoComplete="family-name"
            maxLength={100}
          />
          <TextField
            {...form.field('given', t('field.given'))}
            required
            autoComplete="given-name"
            maxLength={100}
          />
        </div>
        <TextField
          {...form.field('patronymic', t('field.patronymic'))}
          hint={t('form.patronymicHint')}
          autoComplete="additional-name"
          maxLength={100}
        />
      </Fieldset>
      <Fieldset legend={t('form.contact')}>
        <TextField
          {...form.field('email', t('field.email'))}
          type="email"
          hint={t('form.emailHint')}
          required
          autoComplete="email"
        />
        <div className="beside">
          <TextField {...form.field('phone', t('field.phone'))} type="tel" autoComplete="tel" />
          <TextField {...form.field('city', t('field.city'))} autoComplete="address-level2" maxLength={200} />
        </div>
        <SelectField
          {...form.field('language', t('field.language'))}
          hint={t('form.languageHint')}
          options={LOCALES.map((value) => ({ value, label: ownLanguageName(value), lang: value }))}
          short
        />
      </Fieldset>
      {nameQuestions(form, questions, locale)}
      <QuestionFieldset
        form={form}
        fields={questions}
        locale={locale}
        legend={t('form.questions')}
        hint={seenBy(questions, locale, t)}
      />
      <TextareaField
        {...form.field('message', t('field.message'))}
        hint={t('form.messageHint')}
        rows={4}
        maxLength={3000}
      />
      <Fieldset legend={t('form.consents')} hint={t('form.consentsHint')}>
        {ASKED_CONSENTS.map((purpose) => (
          <CheckboxField
            key={purpose}
            {...form.field(
              `consents.${purpose}`,
              t(purpose === 'record' ? 'form.consents' : `purpose.${purpose}`),
            )}
            label={t(`consents.${purpose}`, { organization: organizationName, days: KEPT_DAYS })}
            required={purpose === 'record'}
          />
        ))}
      </Fieldset>
      <div hidden aria-hidden="true">
        <TextField {...form.field('homepage', t('form.homepage'))} autoComplete="off" />
      </div>
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')} wide>
          {t('form.submit')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Who else sees the answers of a member: said before they are given. */
function seenBy(
  questions: CustomField[],
  locale: Locale,
  t: (key: 'form.seenByMembers' | 'form.seenByBoard', values: { questions: string }) => string,
): string {
  const said = (visibility: CustomField['visibility'], key: 'form.seenByMembers' | 'form.seenByBoard') => {
    const labels = questions
      .filter((field) => field.visibility === visibility)
      .map(({ texts }) => customText(texts, locale, ({ label }) => label)?.text);
    return labels.length > 0 ? [t(key, { questions: labels.join('; ') })] : [];
  };
  return [...said('members', 'form.seenByMembers'), ...said('board', 'form.seenByBoard')].join(' ');
}
