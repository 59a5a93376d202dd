'use client';

import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/form/checkbox-field';
import { RadioGroup } from '@/components/form/radio-group';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import type { ActionForm } from '@/components/form/use-action-form';
import type { Locale } from '@/lib/locales';
import { isAsked, type Place, parseAnswer, possibleAnswers, type Question } from '../rules';
import { answerText, labelOf } from '../words';
import type { Typed } from './use-typed';

/** More choices than this are a list to open. */
const MOST_SHOWN = 8;

type Props = {
  form: ActionForm;
  /** All questions of the event, in their order; those for this place are shown. */
  questions: Question[];
  /** The party (`all`), or the person at this place of it. */
  place: Place;
  /** Null without scripts: then every question stands there and says when it is meant. */
  typed: Typed | null;
  locale: Locale;
  /** Filled in for others: nothing must be answered. */
  isLenient?: boolean;
};

/** The questions to a party or to one person of it. What is not asked by the answers before is hidden. */
export function QuestionFields({ form, questions, place, typed, locale, isLenient = false }: Props) {
  const t = useTranslations('questions');
  const words = { yes: t('yes'), no: t('no') };
  const answerTo = (question: Question) => {
    const parsed = parseAnswer(question, typedAt(typed, question.id, question.isPerPerson ? place : 'all'));
    return 'value' in parsed ? parsed.value : null;
  };
  return questions
    .filter(({ isPerPerson }) => isPerPerson === (place !== 'all'))
    .map((question) => {
      const condition = question.onlyIf;
      const wanted = condition ? questions.find(({ id }) => id === condition.question) : undefined;
      const isHidden = typed !== null && !isAsked(question, questions, answerTo);
      return (
        <div key={question.id} hidden={isHidden}>
          {typed === null && wanted && condition ? (
            <p className="hint">
              {t('onlyIf', {
                question: labelOf(wanted, locale).text,
                answer: answerText(wanted, condition.answer, locale, words),
              })}
            </p>
          ) : null}
          <QuestionField
            form={form}
            question={question}
            place={place}
            locale={locale}
            words={words}
            isRequired={question.isRequired && !isLenient && (typed !== null || !condition)}
          />
        </div>
      );
    });
}

type FieldProps = {
  form: ActionForm;
  question: Question;
  place: Place;
  locale: Locale;
  words: { yes: string; no: string };
  isRequired: boolean;
};

function QuestionField({ form, question, place, locale, words, isRequired }: FieldProps) {
  const t = useTranslations('questions');
  const { text, lang } = labelOf(question, locale);
  const { kind } = question;
  const common = { ...form.field(`answers.${question.id}.${place}`, text), required: isRequired };
  if (kind === 'consent')
    return <CheckboxField {...common} label={<span lang={lang}>{text}</span>} value="yes" />;
  const options = possibleAnswers(question).map((value) => ({
    value,
    label: answerText(question, value, locale, words),
  }));
  if (kind === 'choice' && options.length > MOST_SHOWN) {
    return <SelectField {...common} lang={lang} empty={t('unanswered')} options={options} />;
  }
  if (kind === 'choice' || kind === 'many' || kind === 'yes-no') {
    return (
      <div lang={lang}>
        <RadioGroup {...common} options={options} multiple={kind === 'many'} inline={kind === 'yes-no'} />
      </div>
    );
  }
  return (
    <TextField
      {...common}
      lang={lang}
      autoComplete="off"
      inputMode={kind === 'number' ? 'decimal' : undefined}
      maxLength={kind === 'number' ? 30 : 500}
    />
  );
}

/** What stands in the field of a question now. */
function typedAt(typed: Typed | null, question: string, place: Place): string | string[] | undefined {
  const answers = typed?.answers;
  const places = typeof answers === 'object' && !Array.isArray(answers) ? answers[question] : undefined;
  const value = typeof places === 'object' && !Array.isArray(places) ? places[place] : undefined;
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string');
  return typeof value === 'string' ? value : undefined;
}

/** Tells the summary of errors what the fields are called. To be asked where they stand, by the component that holds the form; shows nothing. */
export function nameQuestions(form: ActionForm, questions: Question[], size: number, locale: Locale): null {
  for (const question of questions) {
    const places: Place[] = question.isPerPerson
      ? Array.from({ length: size }, (_, position): Place => `p${position}`)
      : ['all'];
    for (const place of places) form.field(`answers.${question.id}.${place}`, labelOf(question, locale).text);
  }
  return null;
}
