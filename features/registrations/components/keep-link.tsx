import { useTranslations } from 'next-intl';
import { Section } from '@/components/layout/section';
import { LinkToSend } from '@/components/ui/link-to-send';
import { PrintButton } from '@/components/ui/print-button';

type Props = {
  url: string;
  /** What the link is of, in words. */
  title: string;
};

/** For who has no mail address: the private link itself, to be kept as others keep the mail. */
export function KeepLink({ url, title }: Props) {
  const t = useTranslations('registrations.keepLink');
  return (
    <Section title={t('title')} id="keep">
      <p>{t('explained')}</p>
      <div className="mt-3">
        <LinkToSend url={url} label={t('link')} text={t('said', { title })}>
          <PrintButton label={t('print')} />
        </LinkToSend>
      </div>
    </Section>
  );
}
