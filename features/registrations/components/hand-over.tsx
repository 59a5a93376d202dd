import { useTranslations } from 'next-intl';
import { Section } from '@/components/layout/section';
import { LinkToSend } from '@/components/ui/link-to-send';
import { Note } from '@/components/ui/note';
import { handOverAction, revokeLinkAction } from '../manage-actions';
import { CommandForm } from './command-form';

type Props = {
  locale: string;
  organization: string;
  eventSlug: string;
  registration: string;
  hasAddress: boolean;
  link: string | null;
  qr: { size: number; path: string } | null;
};

const QUIET = 4;

/** The private link of a registration: to be sent by WhatsApp or Telegram, or shown as a QR code. */
export function HandOver({ locale, organization, eventSlug, registration, hasAddress, link, qr }: Props) {
  const t = useTranslations('registrations.handOver');
  const own = { locale, organization, values: { registration, $event: eventSlug } };
  return (
    <Section title={t('title')} id="link">
      {hasAddress ? (
        <p className="sub">{t('explained')}</p>
      ) : (
        <Note tone="warn" title={t('noAddress')}>
          {t('explained')}
        </Note>
      )}
      {link && qr ? (
        <div className="card card-in mt-5 flex flex-wrap items-start gap-6">
          <svg
            className="w-44 shrink-0 rounded-card qr"
            viewBox={`${-QUIET} ${-QUIET} ${qr.size + 2 * QUIET} ${qr.size + 2 * QUIET}`}
            shapeRendering="crispEdges"
            role="img"
            aria-label={t('qr')}
          >
            <path d={qr.path} fill="currentColor" />
          </svg>
          <div className="form min-w-0 flex-1 basis-60">
            <LinkToSend url={link} label={t('title')} text={t('said')} />
            <CommandForm
              {...own}
              action={handOverAction}
              explanation={t('renewExplained')}
              confirm={t('renew')}
            >
              {t('renewAsk')}
            </CommandForm>
            <CommandForm
              {...own}
              action={revokeLinkAction}
              look="danger"
              explanation={t('revokeExplained')}
              confirm={t('revoke')}
            >
              {t('revokeAsk')}
            </CommandForm>
          </div>
        </div>
      ) : (
        <div className="mt-5">
          <CommandForm {...own} action={handOverAction}>
            {t('make')}
          </CommandForm>
        </div>
      )}
    </Section>
  );
}
