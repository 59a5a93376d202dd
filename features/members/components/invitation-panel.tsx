import { useTranslations } from 'next-intl';
import { LinkToSend } from '@/components/ui/link-to-send';
import { Note } from '@/components/ui/note';
import { InviteForm, RevokeInvitationForm } from './invite-form';

type Props = {
  locale: string;
  organization: string;
  person: { id: string; slug: string; email?: string; language?: string };
  isClaimed: boolean;
  /** The open invitation, with its QR code. */
  open: { id: string; email: string | null; until: string; url: string | null; qrCode: string | null } | null;
};

/** Whether the person has a login, and the way to one: an invitation by mail, or a link to hand over. */
export function InvitationPanel({ locale, organization, person, isClaimed, open }: Props) {
  const t = useTranslations('members');
  if (isClaimed) return <p className="soft">{t('invite.claimed')}</p>;
  const common = { locale, organization };
  if (open === null) {
    const initial = { email: person.email ?? '', locale: person.language ?? locale };
    return (
      <>
        <p className="soft mb-4">{t('invite.explained')}</p>
        <InviteForm {...common} id={person.id} initial={initial} />
      </>
    );
  }
  return (
    <div className="grid gap-4">
      <p>{open.email ? t('invite.mailedTo', { email: open.email }) : t('invite.notMailed')}</p>
      {open.url ? (
        <Note title={t('invite.handOver')}>
          <LinkToSend url={open.url} label={t('invite.handOver')} text={t('invite.said')} />
          {open.qrCode ? (
            <img
              src={open.qrCode}
              alt={t('invite.qrCode')}
              width={176}
              height={176}
              className="mt-3 rounded-card"
            />
          ) : null}
          <p className="sub mt-2">{t('invite.until', { day: open.until })}</p>
        </Note>
      ) : null}
      <RevokeInvitationForm {...common} invitation={open.id} person={person.slug} />
    </div>
  );
}
