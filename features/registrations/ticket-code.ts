import 'server-only';
import type { MailAttachment } from '@/db/schema/kernel';
import type { Locale } from '@/lib/locales';
import { env } from '@/server/env';
import { isSignatureOf, packedId, signatureOf, unpackedId } from '@/server/signature';
import { joinTicket, ticketParts } from './ticket-rules';

/** A registration as its ticket knows it: whoever it is handed on to gets the next number. */
interface Ticketed {
  id: string;
  seriesPartyId?: string | null;
  ticketNumber: number;
}

/** What a ticket is of: what was registered together has one ticket for all its dates. */
const ticketIdOf = ({ id, seriesPartyId }: Ticketed): string => seriesPartyId ?? id;

const purposeOf = (organizationId: string, registrationId: string, number: number) =>
  `ticket:1:${organizationId}:${registrationId}${number === 0 ? '' : `:${number}`}`;

/** What stands in the QR code of a ticket: nothing about the people, only what this installation can look up. */
export function ticketToken(organizationId: string, ticketed: Ticketed): string {
  const [id, number] = [ticketIdOf(ticketed), ticketed.ticketNumber];
  return joinTicket({
    organization: packedId(organizationId),
    registration: packedId(id),
    signature: signatureOf(purposeOf(organizationId, id, number)),
    number,
  });
}

/** The address in the QR code. */
export const ticketUrl = (organizationId: string, registration: Ticketed, locale: Locale): string =>
  `${env().APP_ORIGIN}/${locale}/tickets/${ticketToken(organizationId, registration)}`;

/** Organization, registration and number of a token that this installation signed; null for every other. */
export function openTicket(
  token: string,
): { organizationId: string; registrationId: string; number: number } | null {
  const parts = ticketParts(token);
  if (!parts) return null;
  const { number } = parts;
  const organizationId = unpackedId(parts.organization);
  const registrationId = unpackedId(parts.registration);
  return isSignatureOf(purposeOf(organizationId, registrationId, number), parts.signature)
    ? { organizationId, registrationId, number }
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
