import { useTranslations } from 'next-intl';
import { formatPhone, phoneHref } from '@/lib/phones';
import type { ContactValue } from '../fields';
import { MailLink } from './mail-link';

function ContactText({ kind, value }: Pick<ContactValue, 'kind' | 'value'>) {
  if (kind === 'phone') return <a href={phoneHref(value)}>{formatPhone(value)}</a>;
  if (kind === 'email') return <MailLink email={value} />;
  return <span className="whitespace-pre-line">{value}</span>;
}

/** Further phones, mail and postal addresses, each with what it is. */
export function FurtherContacts({ contacts }: { contacts: readonly ContactValue[] }) {
  const labels = useTranslations('labels');
  return (
    <ul className="grid gap-1">
      {contacts.map(({ id, kind, label, value }) => (
        <li key={id}>
          <ContactText kind={kind} value={value} />{' '}
          <span className="sub">{labels(`contactLabel.${label}`)}</span>
        </li>
      ))}
    </ul>
  );
}
