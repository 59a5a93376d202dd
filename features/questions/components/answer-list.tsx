import { useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import type { Locale } from '@/lib/locales';
import type { Answer, Question } from '../rules';
import { answerText, labelOf } from '../words';

type Props = {
  questions: Question[];
  answers: Answer[];
  /** Everybody of the party, in order, as they are called. */
  people: string[];
  locale: Locale;
};

/** What a party was asked and answered; what each said for themselves stands with their name. */
export function AnswerList({ questions, answers, people, locale }: Props) {
  const t = useTranslations('questions');
  const words = { yes: t('yes'), no: t('no') };
  return (
    <DefinitionList
      row
      facts={questions.flatMap((question) => {
        const given = answers
          .filter((answer) => answer.question === question.id)
          .sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
        if (given.length === 0) return [];
        const { text, lang } = labelOf(question, locale);
        const shown = given.map(({ position, value }) => {
          const said = answerText(question, value, locale, words);
          const name = position === null ? undefined : people[position];
          return <div key={position ?? 'all'}>{name ? `${name}: ${said}` : said}</div>;
        });
        return [{ label: text, lang, value: shown }];
      })}
    />
  );
}
