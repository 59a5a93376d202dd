import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { telegramLink, whatsAppLink } from '@/lib/share-links';
import { CopyButton } from './copy-button';

type Props = {
  url: string;
  /** What the link is, to whom sees the field. */
  label: string;
  /** What stands before the link in a message. */
  text: string;
  /** Further ways. */
  children?: ReactNode;
};

/** A private link to be handed over: to copy, or to send by the messengers that people use. */
export function LinkToSend({ url, label, text, children }: Props) {
  const t = useTranslations('common');
  const away = { className: 'btn', rel: 'noreferrer noopener', target: '_blank' };
  return (
    <div className="grid min-w-0 gap-3">
      <input className="input" readOnly value={url} aria-label={label} />
      <div className="actions no-print">
        <CopyButton text={url} label={t('copy')} copied={t('copied')} />
        <a href={whatsAppLink(`${text}\n${url}`)} {...away}>
          WhatsApp
        </a>
        <a href={telegramLink(text, url)} {...away}>
          Telegram
        </a>
        {children}
      </div>
    </div>
  );
}
