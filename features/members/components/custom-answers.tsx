import { useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import type { Locale } from '@/lib/locales';
import type { CustomAnswer } from '../custom';
import { customText } from '../custom-rules';
import { dateText } from './dates';

type Props = { answers: readonly CustomAnswer[]; locale: Locale; row?: boolean };

/** What somebody answered to the organization's own questions. */
export function CustomAnswers({ answers, locale, row }: Props) {
  const t = useTranslations('members');
  if (answers.length === 0) return null;
  const shown = ({ kind, value, texts }: CustomAnswer) => {
    if (kind === 'yes-no') return value === 'yes' ? t('custom.yes') : t('custom.no');
    if (kind === 'date') return dateText(value, locale);
    if (kind === 'number')
      return new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(Number(value));
    if (kind === 'text') return value;
    const option = customText(texts, locale, (text) => text.options[Number(value)]);
    return <span lang={option?.lang}>{option?.text}</span>;
  };
  return (
    <DefinitionList
      row={row}
      facts={answers.map((answer) => {
        const label = customText(answer.texts, locale, (text) => text.label);
        return { label: label?.text ?? '', lang: label?.lang, value: shown(answer) };
      })}
    />
  );
}
