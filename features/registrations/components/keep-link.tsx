import { useTranslations } from 'next-intl';
import { Section } from '@/components/layout/section';
import { CopyButton } from '@/components/ui/copy-button';
import { PrintButton } from '@/components/ui/print-button';
import { telegramLink, whatsAppLink } from '@/lib/share-links';

type Props = {
  url: string;
  /** What the link is of, in words. */
  title: string;
};

/** For who has no mail address: the private link itself, to be kept as others keep the mail. */
export function KeepLink({ url, title }: Props) {
  const t = useTranslations('registrations.keepLink');
  const said = t('said', { title });
  const away = { rel: 'noreferrer noopener', target: '_blank' };
  return (
    <Section title={t('title')} id="keep">
      <p>{t('explained')}</p>
      <input className="input my-3" readOnly value={url} aria-label={t('link')} />
      <div className="actions no-print">
        <CopyButton text={url} label={t('copy')} copied={t('copied')} />
        <a className="btn" href={whatsAppLink(`${said}\n${url}`)} {...away}>
          WhatsApp
        </a>
        <a className="btn" href={telegramLink(said, url)} {...away}>
          Telegram
        </a>
        <PrintButton label={t('print')} />
      </div>
    </Section>
  );
}
