import { formatPhone, phoneHref } from '@/lib/phones';
import { MailLink } from './mail-link';

type Props = {
  phone?: string;
  email?: string;
  /** The country whose numbers are shown as they are dialled there. */
  home: string | undefined;
};

/** To call and to write with one tap. */
export function ContactLinks({ phone, email, home }: Props) {
  if (!phone && !email) return null;
  return (
    <span className="grid gap-1">
      {phone ? (
        <a className="whitespace-nowrap" href={phoneHref(phone)}>
          {formatPhone(phone, home)}
        </a>
      ) : null}
      {email ? <MailLink email={email} /> : null}
    </span>
  );
}
