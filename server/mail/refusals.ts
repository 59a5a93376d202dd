/** What is known of a mail that could not be handed over. */
interface SmtpError {
  code?: string;
  command?: string;
  response?: string;
  responseCode?: number;
}

/** The server itself could not be reached or takes nothing from us now: no mail is to blame. */
const AWAY = ['ECONNECTION', 'ECONNREFUSED', 'ECONNRESET', 'ESOCKET', 'ETIMEDOUT', 'EDNS', 'ETLS', 'EAUTH'];

export type MailFailure = 'server-away' | 'address-refused' | 'mail-refused' | 'for-now';

/**
 * Why a mail could not be handed over. Only a "no, never" (5xx) to this address or to this mail is for good; what the server
 * says before it has heard of either (greeting, sign-in) is about us, and so is a 4xx about the moment.
 */
export function failureOf(error: unknown): MailFailure {
  const { code = '', command = '', response = '', responseCode = 0 } = (error ?? {}) as SmtpError;
  const isRefusal = responseCode >= 500 && responseCode < 600;
  if (isRefusal && command === 'RCPT TO')
    return isAboutAddress(response) ? 'address-refused' : 'mail-refused';
  if (isRefusal && command === 'DATA') return 'mail-refused';
  if (AWAY.includes(code) || command === 'CONN') return 'server-away';
  return 'for-now';
}

/** Full mailboxes (5.2.2) and rules of the house (5.7.x) say nothing about whether somebody has the address. */
const isAboutAddress = (response: string): boolean => !/\b5\.(2\.2|7\.\d+)\b/.test(response);
