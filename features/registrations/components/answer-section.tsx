import { useTranslations } from 'next-intl';
import { Section } from '@/components/layout/section';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import { Note } from '@/components/ui/note';
import { AnswerList } from '@/features/questions/components/answer-list';
import type { Answer, Question } from '@/features/questions/rules';
import type { FormAction } from '@/lib/form-state';
import type { Locale } from '@/lib/locales';
import { partyName } from '../party-names';
import type { RegistrationView } from '../registration-view';
import { AnswersForm } from './answers-form';

type Props = {
  sheet: {
    registration: string;
    questions: (Question & { isArchived?: boolean })[];
    answers: Answer[];
    canAnswer: boolean;
  };
  people: RegistrationView['people'];
  action: FormAction;
  locale: Locale;
  organization?: string;
  values?: Record<string, string>;
  isLenient?: boolean;
  /** Just answered. */
  isSaved?: boolean;
};

/** What a party answered, and the way to answer otherwise as long as that is possible. */
export function AnswerSection(props: Props) {
  const { sheet, people, action, locale, organization, values, isLenient, isSaved } = props;
  const t = useTranslations('questions');
  const own = useTranslations('registrations.own');
  const { registration, questions, answers, canAnswer } = sheet;
  if (questions.length === 0) return null;
  const names = people.map((person, place) => partyName(person, place, own));
  return (
    <Section title={t('answers')} id="answers">
      {isSaved ? (
        <Note tone="good" live className="mb-5">
          {t('saved')}
        </Note>
      ) : null}
      {answers.length > 0 ? (
        <AnswerList questions={questions} answers={answers} people={names} locale={locale} />
      ) : (
        <p>{t('noAnswers')}</p>
      )}
      {canAnswer ? (
        <div className="mt-5">
          <DetailsDisclosure look="button" summary={t(answers.length > 0 ? 'changeAnswers' : 'answer')}>
            <AnswersForm
              action={action}
              locale={locale}
              organization={organization}
              values={{ ...values, registration }}
              questions={questions.filter(({ isArchived }) => !isArchived)}
              answers={answers}
              people={names}
              isLenient={isLenient}
            />
          </DetailsDisclosure>
        </div>
      ) : null}
    </Section>
  );
}
