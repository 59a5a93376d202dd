/** What stands in the QR code of a ticket: which organization, which registration, and that this installation wrote both. */
export interface TicketToken {
  organization: string;
  registration: string;
  signature: string;
  /** How often the registration has been handed on. */
  number: number;
}

const TOKEN = /^1([\w-]{22})([\w-]{22})([\w-]{22})([1-9]\d{0,3})?$/;

/** The parts of a token, as they are written: 1, organization, registration, signature, and a number after the first. Null for anything else. */
export function ticketParts(text: string): TicketToken | null {
  const [, organization, registration, signature, number = '0'] = TOKEN.exec(text) ?? [];
  return organization && registration && signature
    ? { organization, registration, signature, number: Number(number) }
    : null;
}

export const joinTicket = ({ organization, registration, signature, number }: TicketToken): string =>
  `1${organization}${registration}${signature}${number === 0 ? '' : String(number)}`;

/** What was scanned or pasted: the address of a ticket or its token. */
export function ticketTokenIn(text: string): string {
  const trimmed = text.trim();
  return /\/tickets\/([\w-]+)(?:[/?#]|$)/.exec(trimmed)?.[1] ?? trimmed;
}
