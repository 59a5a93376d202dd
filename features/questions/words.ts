import { customText } from '@/features/members/custom-rules';
import type { Locale } from '@/lib/locales';
import type { Question } from './rules';

interface Words {
  yes: string;
  no: string;
}

/** The words of a question in the reader's language, or in the one that has them. */
export const labelOf = (
  { texts }: Pick<Question, 'texts'>,
  locale: Locale,
): { text: string; lang?: Locale } => customText(texts, locale, ({ label }) => label) ?? { text: '—' };

/** What one choice is called. */
export const choiceOf = ({ texts }: Pick<Question, 'texts'>, place: number, locale: Locale): string =>
  customText(texts, locale, ({ options }) => options[place])?.text ?? String(place + 1);

/** An answer in words: `0,2` is "Chicken, Fish". */
export function answerText(
  question: Pick<Question, 'kind' | 'texts'>,
  value: string,
  locale: Locale,
  words: Words,
): string {
  switch (question.kind) {
    case 'choice':
    case 'many':
      return value
        .split(',')
        .map((place) => choiceOf(question, Number(place), locale))
        .join(', ');
    case 'yes-no':
    case 'consent':
      return value === 'yes' ? words.yes : words.no;
    default:
      return value;
  }
}

/** A question as the fields of its form. */
export function formOf({ isRequired, mayChange, onlyIf, texts }: Question): Record<string, string> {
  return {
    ...Object.fromEntries(
      texts.flatMap(({ locale, label, options }) => [
        [`texts.${locale}.label`, label],
        [`texts.${locale}.options`, options.join('\n')],
      ]),
    ),
    ...(isRequired ? { isRequired: 'on' } : {}),
    ...(mayChange ? { mayChange: 'on' } : {}),
    ...(onlyIf ? { onlyIf: `${onlyIf.question}:${onlyIf.answer}` } : {}),
  };
}
