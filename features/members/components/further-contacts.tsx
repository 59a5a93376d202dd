import { useTranslations } from 'next-intl';
import { formatPhone, phoneHref } from '@/lib/phones';
import type { ContactValue } from '../fields';
import { MailLink } from './mail-link';

type Home = {
  /** The country whose numbers are shown as they are dialled there. */
  home: string | undefined;
};

function ContactText({ kind, value, home }: Pick<ContactValue, 'kind' | 'value'> & Home) {
  if (kind === 'phone') return <a href={phoneHref(value)}>{formatPhone(value, home)}</a>;
  if (kind === 'email') return <MailLink email={value} />;
  return <span className="whitespace-pre-line">{value}</span>;
}

/** Further phones, mail and postal addresses, each with what it is. */
export function FurtherContacts({ contacts, home }: { contacts: readonly ContactValue[] } & Home) {
  const labels = useTranslations('labels');
  return (
    <ul className="grid gap-1">
      {contacts.map(({ id, kind, label, value }) => (
        <li key={id}>
          <ContactText kind={kind} value={value} home={home} />{' '}
          <span className="sub">{labels(`contactLabel.${label}`)}</span>
        </li>
      ))}
    </ul>
  );
}
