import { DefinitionList } from '@/components/ui/definition-list';
import type { Locale } from '@/lib/locales';
import type { PairView } from '../view';
import { useFieldWords } from './field-value';

/** What both records say, or only one of them: it stays as it is. */
export function SettledFacts({ settled, locale }: { settled: PairView['settled']; locale: Locale }) {
  const words = useFieldWords(locale);
  return (
    <DefinitionList
      facts={settled.map(({ field, value }) => ({
        label: words.label(field),
        value: <span className="whitespace-pre-line">{words.value(field, value)}</span>,
      }))}
    />
  );
}
