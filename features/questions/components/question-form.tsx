'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/checkbox-field';
import { HiddenField } from '@/components/form/hidden-field';
import { LocaleTextsField } from '@/components/form/locale-texts-field';
import { RadioGroup } from '@/components/form/radio-group';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { Note } from '@/components/ui/note';
import { QUESTION_KINDS, type QuestionKind } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import type { FormAction } from '@/lib/form-state';
import type { Locale } from '@/lib/locales';
import { hasChoices, possibleAnswers, possibleConditions, type Question } from '../rules';
import { addQuestionInput, LONGEST_LABEL, updateQuestionInput } from '../schema';
import { answerText, labelOf } from '../words';

type Props = {
  action: FormAction;
  locale: Locale;
  organization: string;
  /** The event that a new question is put at. */
  event?: string;
  /** The question that is changed; its kind and whom it is put to stay. */
  question?: { id: string; kind: QuestionKind; isPerPerson: boolean; answers: number };
  /** What is asked before it. */
  before: Question[];
  languages: { locale: string; label: string }[];
  initial?: Record<string, string>;
};

/** A question: its words, what kind of answer, and when it is asked. */
export function QuestionForm({ action, event, question, before, languages, initial, ...own }: Props) {
  const t = useTranslations('questions');
  const common = useTranslations('common');
  const form = useActionForm({
    action,
    schema: question ? updateQuestionInput : addQuestionInput,
    initial: { kind: 'text', ...initial },
    errorText: useErrorText(),
  });
  const words = { yes: t('yes'), no: t('no') };
  const conditions = possibleConditions(before, question?.isPerPerson ?? true).flatMap((other) =>
    possibleAnswers(other).map((value) => ({
      value: `${other.id}:${value}`,
      label: t('onlyIf', {
        question: labelOf(other, own.locale).text,
        answer: answerText(other, value, own.locale, words),
      }),
    })),
  );
  return (
    <ActionForm form={form} {...own} errorTitle={t('problem')} requiredNote={t('requiredNote')}>
      {question && question.answers > 0 ? (
        <Note tone="warn">{t('willBeTold', { parties: question.answers })}</Note>
      ) : null}
      {question ? (
        <HiddenField name="id" value={question.id} />
      ) : (
        <HiddenField name="event" value={event ?? ''} />
      )}
      <LocaleTextsField
        label={t('label')}
        hint={t('labelHint')}
        locales={languages}
        field={(locale) => form.field(`texts.${locale}.label`)}
        maxLength={LONGEST_LABEL}
      />
      {question ? null : (
        <RadioGroup
          {...form.field('kind', t('kind'))}
          options={QUESTION_KINDS.map((value) => ({
            value,
            label: t(`kinds.${value}`),
            hint: t(`kindHints.${value}`),
          }))}
        />
      )}
      {!question || hasChoices(question.kind) ? (
        <LocaleTextsField
          label={t('options')}
          hint={t('optionsHint')}
          locales={languages}
          field={(locale) => form.field(`texts.${locale}.options`)}
          rows={4}
        />
      ) : null}
      {question ? null : (
        <CheckboxField {...form.field('isPerPerson')} label={t('isPerPerson')} hint={t('isPerPersonHint')} />
      )}
      <CheckboxField {...form.field('isRequired')} label={t('isRequired')} />
      {conditions.length > 0 ? (
        <SelectField {...form.field('onlyIf', t('when'))} empty={t('always')} options={conditions} />
      ) : null}
      {question && question.answers > 0 ? null : (
        <CheckboxField {...form.field('mayChange')} label={t('mayChange')} hint={t('mayChangeHint')} />
      )}
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {question ? common('save') : t('add')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
