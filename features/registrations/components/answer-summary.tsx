import { useTranslations } from 'next-intl';
import { type Answer, possibleAnswers, type Question } from '@/features/questions/rules';
import { answerText, labelOf } from '@/features/questions/words';
import type { Locale } from '@/lib/locales';

type Props = { questions: Question[]; answers: Answer[]; locale: Locale };

/** What a party chose, in a line each; what it wrote stands on its own page. */
export function AnswerSummary({ questions, answers, locale }: Props) {
  const t = useTranslations('questions');
  const words = { yes: t('yes'), no: t('no') };
  return questions.map((question) => {
    const given = answers.filter((answer) => answer.question === question.id);
    if (given.length === 0 || possibleAnswers(question).length === 0) return null;
    const counts = new Map<string, number>();
    for (const { value } of given) {
      const said = answerText(question, value, locale, words);
      counts.set(said, (counts.get(said) ?? 0) + 1);
    }
    const said = [...counts].map(([text, n]) => (question.isPerPerson && n > 1 ? `${n} × ${text}` : text));
    const { text, lang } = labelOf(question, locale);
    return (
      <div key={question.id} className="sub" lang={lang}>
        {text} <b>{said.join(' · ')}</b>
      </div>
    );
  });
}
