import { useTranslations } from 'next-intl';
import { CopyButton } from '@/components/ui/copy-button';
import type { Share } from '../view';

/** The same text for messengers, in each language. */
export function ManageShares({ shares, isPublished }: { shares: Share[]; isPublished: boolean }) {
  const t = useTranslations('announcements.share');
  const labels = useTranslations('labels');
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <p className="sub">{isPublished ? t('lede') : t('ledePrivate')}</p>
      {shares.map(({ locale, text, whatsApp, telegram }) => (
        <div key={locale} className="grid min-w-0 gap-2">
          <p>
            <b>{labels(`language.${locale}`)}</b>
          </p>
          <div className="flex flex-wrap gap-3">
            <a className="btn" href={whatsApp} target="_blank" rel="noopener noreferrer">
              WhatsApp
            </a>
            <a className="btn" href={telegram} target="_blank" rel="noopener noreferrer">
              Telegram
            </a>
            <CopyButton text={text} label={t('copy')} copied={t('copied')} />
          </div>
          <details className="more">
            <summary>{t('see')}</summary>
            <pre
              className="card card-in mt-2 whitespace-pre-wrap font-[inherit] [overflow-wrap:anywhere]"
              lang={locale}
            >
              {text}
            </pre>
          </details>
        </div>
      ))}
    </div>
  );
}
