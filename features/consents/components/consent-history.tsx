import { useTranslations } from 'next-intl';
import { StatusDot } from '@/components/ui/status-dot';
import { ownLanguageName } from '@/lib/languages';
import type { ConsentWord } from '../view';
import { ANSWER_TONES } from './answer-tones';

type Props = { words: readonly ConsentWord[]; when: (at: Date) => string };

/** Every word on the consents of a person, the latest first, with the text as it was then. */
export function ConsentHistory({ words, when }: Props) {
  const t = useTranslations('consents');
  return (
    <ol className="mt-3 grid list-none gap-3">
      {words.map(({ id, purpose, answer, at, channel, locale, version, text, notice, by, ...word }) => (
        <li className="border-line border-t pt-3" key={id}>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <b>{t(`purpose.${purpose}`)}</b>
            <StatusDot tone={word.saidUnderAge ? 'none' : ANSWER_TONES[answer]}>
              {t(`answer.${answer}`)}
            </StatusDot>
            <span className="sub">
              {when(at)} · {t(`channel.${channel}`)}
            </span>
          </p>
          {word.saidUnderAge ? <p className="mt-1">{t('history.underAge')}</p> : null}
          {text ? (
            <p className="mt-1" lang={locale}>
              {text}
            </p>
          ) : null}
          <p className="sub">
            {[
              t('history.version', { version, language: ownLanguageName(locale) }),
              notice === null ? '' : t('history.notice', { number: notice }),
              by ? t('history.by', { name: by }) : '',
              word.askedBy ? t('history.askedBy', { name: word.askedBy }) : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {word.note ? <p className="soft break-words">{word.note}</p> : null}
        </li>
      ))}
    </ol>
  );
}
