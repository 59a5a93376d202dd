import { useTranslations } from 'next-intl';
import { SelectField, type SelectOption } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { QUESTION_SLOTS } from '../asked-schema';
import { questionsOf } from '../filter-rules';
import type { ListInput } from '../schema';

type Props = {
  input: ListInput;
  options: SelectOption[];
  /** What is wrong with a field, by the name that it has in the address. */
  errors: Partial<Record<keyof ListInput, string>>;
};

/** The questions that a list asks, and room for one more: the next one appears when that is asked. */
export function QuestionFields({ input, options, errors }: Props) {
  const t = useTranslations('members');
  const asked = questionsOf(input);
  return QUESTION_SLOTS.slice(0, asked.length + 1).map(([question, answer], place) => {
    const [askedAs, answeredAs] = asked[place]?.names ?? [question, answer];
    return (
      <div key={question} className="grid content-start gap-4">
        <SelectField
          name={question}
          label={t(place === 0 ? 'filter.asks' : 'filter.asksMore')}
          empty={t('filter.any')}
          defaultValue={asked[place]?.asks}
          options={options}
          error={asked[place] && errors[askedAs]}
        />
        <TextField
          name={answer}
          label={t('filter.answer')}
          hint={t('filter.answerHint')}
          defaultValue={asked[place]?.answer}
          maxLength={200}
          error={asked[place] && errors[answeredAs]}
        />
      </div>
    );
  });
}
