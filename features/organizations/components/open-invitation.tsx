import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import { LinkToSend } from '@/components/ui/link-to-send';
import type { AccessRole } from '@/db/enums';
import type { Locale } from '@/lib/locales';
import { inviteAction, revokeInvitationAction } from '../actions';
import { ActionButton } from './action-button';

type Props = {
  locale: Locale;
  organization: string;
  invitation: { id: string; role: AccessRole; email: string | null; url: string | null };
  /** Until when it is good, already formatted. */
  until: string;
  /** A picture of the link for another telephone's camera: an SVG made by us. */
  qr: string | null;
};

/** An invitation that nobody has accepted yet: its link to hand over, a new one, or taking it back. */
export function OpenInvitation({ locale, organization, invitation, until, qr }: Props) {
  const t = useTranslations('organizations.access');
  const labels = useTranslations('labels');
  const { id, role, email, url } = invitation;
  const common = { locale, organization, size: 'small' as const };
  return (
    <Card as="li" className="grid gap-3">
      <div>
        <b className="break-words">{email ?? t('withoutAddress')}</b>
        <div className="sub">
          {labels(`accessRole.${role}`)} · {t('until', { date: until })}
        </div>
      </div>
      {url ? (
        <DetailsDisclosure summary={t('handOver')}>
          <p className="sub my-2">{t('handOverHint')}</p>
          <LinkToSend url={url} label={t('handOver')} text={t('said')} />
          {qr ? (
            <div
              className="mt-3 w-44 max-w-full p-2 qr"
              role="img"
              aria-label={t('qr')}
              // biome-ignore lint/security/noDangerouslySetInnerHtml: an SVG that our own server drew
              dangerouslySetInnerHTML={{ __html: qr }}
            />
          ) : null}
        </DetailsDisclosure>
      ) : null}
      <div className="flex flex-wrap gap-3">
        {email ? (
          <ActionButton {...common} action={inviteAction} values={{ role, email, locale }}>
            {t('sendAgain')}
          </ActionButton>
        ) : null}
        <ActionButton
          {...common}
          action={revokeInvitationAction}
          values={{ invitationId: id }}
          look="danger"
          confirm={{ explanation: t('takeBackExplained'), verb: t('takeBack') }}
        >
          {t('takeBack')}…
        </ActionButton>
      </div>
    </Card>
  );
}
