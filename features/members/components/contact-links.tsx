import { formatPhone, phoneHref } from '@/lib/phones';
import { MailLink } from './mail-link';

type Props = { phone?: string; email?: string };

/** To call and to write with one tap. */
export function ContactLinks({ phone, email }: Props) {
  if (!phone && !email) return null;
  return (
    <span className="grid gap-1">
      {phone ? (
        <a className="whitespace-nowrap" href={phoneHref(phone)}>
          {formatPhone(phone)}
        </a>
      ) : null}
      {email ? <MailLink email={email} /> : null}
    </span>
  );
}
