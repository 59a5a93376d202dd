import { useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import { StatusDot } from '@/components/ui/status-dot';
import { CONSENT_PURPOSES } from '@/db/enums';
import type { ConsentWord } from '../view';
import { ANSWER_TONES } from './answer-tones';

type Props = { words: readonly ConsentWord[]; when: (at: Date) => string };

/** What holds for each purpose today, for those who keep the record. */
export function ConsentSummary({ words, when }: Props) {
  const t = useTranslations('consents');
  return (
    <DefinitionList
      row
      facts={CONSENT_PURPOSES.map((purpose) => {
        const last = words.find((word) => word.purpose === purpose);
        return {
          label: t(`purpose.${purpose}`),
          value: last ? (
            <>
              <StatusDot tone={last.saidUnderAge ? 'none' : ANSWER_TONES[last.answer]}>
                {t(`answer.${last.answer}`)}
              </StatusDot>{' '}
              <span className="sub">{when(last.at)}</span>
              {last.saidUnderAge ? <span className="block">{t('history.underAge')}</span> : null}
            </>
          ) : (
            <span className="soft">{t('answer.none')}</span>
          ),
        };
      })}
    />
  );
}
