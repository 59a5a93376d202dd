import 'server-only';
import type { MailAttachment } from '@/db/schema/kernel';
import type { Locale } from '@/lib/locales';
import { env } from '@/server/env';
import { isSignatureOf, packedId, signatureOf, unpackedId } from '@/server/signature';
import { joinTicket, ticketParts } from './ticket-rules';

const purposeOf = (organizationId: string, registrationId: string) =>
  `ticket:1:${organizationId}:${registrationId}`;

/** What stands in the QR code of a ticket: nothing about the people, only what this installation can look up. */
export const ticketToken = (organizationId: string, registrationId: string): string =>
  joinTicket({
    organization: packedId(organizationId),
    registration: packedId(registrationId),
    signature: signatureOf(purposeOf(organizationId, registrationId)),
  });

/** What a ticket is of: what was registered together has one ticket for all its dates. */
export const ticketIdOf = ({ id, seriesPartyId }: { id: string; seriesPartyId?: string | null }): string =>
  seriesPartyId ?? id;

/** The address in the QR code. */
export const ticketUrl = (organizationId: string, registrationId: string, locale: Locale): string =>
  `${env().APP_ORIGIN}/${locale}/tickets/${ticketToken(organizationId, registrationId)}`;

/** Organization and registration of a token that this installation signed; null for every other. */
export function openTicket(token: string): { organizationId: string; registrationId: string } | null {
  const parts = ticketParts(token);
  if (!parts) return null;
  const organizationId = unpackedId(parts.organization);
  const registrationId = unpackedId(parts.registration);
  return isSignatureOf(purposeOf(organizationId, registrationId), parts.signature)
    ? { organizationId, registrationId }
    : null;
}

export const TICKET_PICTURE = 'ticket';

/** The code as a picture inside of a mail: programs for mail show what comes along, but no address that holds a picture. */
export const ticketPicture = (url: string): MailAttachment => ({
  filename: 'ticket.png',
  contentType: 'image/png',
  content: url,
  encoding: 'qr',
  cid: TICKET_PICTURE,
});
