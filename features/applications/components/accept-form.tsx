'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/checkbox-field';
import { DateField } from '@/components/form/date-field';
import { HiddenField } from '@/components/form/hidden-field';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { nameQuestions } from '@/features/members/components/name-questions';
import { QuestionFieldset } from '@/features/members/components/question-fieldset';
import type { CustomField } from '@/features/members/custom';
import { type OwnType, typeOptions } from '@/features/members/type-names';
import type { Locale } from '@/lib/locales';
import { acceptApplicationAction } from '../actions';
import { acceptInput } from '../schema';

type Props = {
  locale: string;
  organization: string;
  id: string;
  today: string;
  isMinor: boolean;
  /** Somebody on record is likely the same: a new record needs a word of its own. */
  asksAnyway: boolean;
  types: OwnType[];
  /** What the application does not answer, and nobody becomes a member without. */
  unanswered: CustomField[];
};

/** Takes the applicant in: which membership, and from when. */
export function AcceptForm({ unanswered, types, today, ...props }: Props) {
  const { locale, organization, id, isMinor, asksAnyway } = props;
  const t = useTranslations('applications');
  const common = useTranslations('common');
  const labels = useTranslations('labels');
  const form = useActionForm({
    action: acceptApplicationAction,
    schema: acceptInput,
    initial: { type: isMinor ? 'youth' : 'ordinary', start: today },
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} locale={locale} organization={organization} errorTitle={t('form.problem')}>
      <HiddenField name="id" value={id} />
      <div className="beside">
        <SelectField
          {...form.field('type', t('accept.type'))}
          required
          options={typeOptions(types, locale as Locale, labels as never)}
        />
        <DateField {...form.field('start', t('accept.start'))} required hint={t('accept.startHint')} />
      </div>
      {nameQuestions(form, unanswered, locale as Locale)}
      <QuestionFieldset
        form={form}
        fields={unanswered}
        locale={locale as Locale}
        legend={t('accept.answers')}
        hint={t('accept.answersHint')}
      />
      {asksAnyway || form.state.errors.anyway ? (
        <CheckboxField {...form.field('anyway', t('accept.anyway'))} />
      ) : null}
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('accept.submit')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
