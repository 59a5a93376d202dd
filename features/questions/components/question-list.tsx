import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import type { Locale } from '@/lib/locales';
import { hasChoices, moved, possibleAnswers, type Question } from '../rules';
import { answerText, choiceOf, labelOf } from '../words';
import { QuestionButton } from './question-button';

type Asked = Question & { isArchived: boolean; answers: number };
type Props = { questions: Asked[]; locale: Locale; organization: string; path: string };

/** What an event asks, in order, and what can be done with each. */
export function QuestionList({ questions, locale, organization, path }: Props) {
  const t = useTranslations('questions');
  const asked = questions.filter(({ isArchived }) => !isArchived);
  const own = { locale, organization };
  return (
    <ol className="form">
      {questions.map((question) => {
        const { id, isArchived } = question;
        const { text, lang } = labelOf(question, locale);
        const isLocked = question.answers > 0 && !question.mayChange;
        const isCondition = asked.some(({ onlyIf }) => onlyIf?.question === id);
        return (
          <Card as="li" key={id}>
            <h2 className="font-serif text-lg" lang={lang}>
              {text}
            </h2>
            <Condition question={question} questions={questions} locale={locale} />
            {hasChoices(question.kind) ? (
              <p className="sub">
                {possibleAnswers(question)
                  .map((place) => choiceOf(question, Number(place), locale))
                  .join(' · ')}
              </p>
            ) : null}
            <p className="mt-3 flex flex-wrap gap-2">
              <Tag>{t(`kinds.${question.kind}`)}</Tag>
              {question.isPerPerson ? <Tag>{t('perPerson')}</Tag> : null}
              {question.isRequired ? <Tag>{t('required')}</Tag> : null}
              {isArchived ? <Tag>{t('archived')}</Tag> : null}
            </p>
            {question.answers > 0 ? (
              <p className="sub mt-3">
                {t('answered', { parties: question.answers })} {t(isLocked ? 'isLocked' : 'isTold')}
              </p>
            ) : null}
            <div className="actions mt-3">
              {isArchived ? <QuestionButton {...own} id={id} act="restore" /> : null}
              {isArchived || isLocked ? null : (
                <ButtonLink href={`${path}/${id}`} size="small">
                  {t('edit')}
                </ButtonLink>
              )}
              {!isArchived && moved(asked, id, 'up') ? <QuestionButton {...own} id={id} act="up" /> : null}
              {!isArchived && moved(asked, id, 'down') ? (
                <QuestionButton {...own} id={id} act="down" />
              ) : null}
              {isArchived || isCondition ? null : <QuestionButton {...own} id={id} act="remove" />}
            </div>
          </Card>
        );
      })}
    </ol>
  );
}

function Condition({
  question: { onlyIf },
  questions,
  locale,
}: {
  question: Question;
  questions: Question[];
  locale: Locale;
}) {
  const t = useTranslations('questions');
  const wanted = onlyIf && questions.find(({ id }) => id === onlyIf.question);
  if (!wanted) return null;
  const answer = answerText(wanted, onlyIf.answer, locale, { yes: t('yes'), no: t('no') });
  return <p className="sub">{t('onlyIf', { question: labelOf(wanted, locale).text, answer })}</p>;
}
