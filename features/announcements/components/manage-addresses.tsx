import { useTranslations } from 'next-intl';
import { ActionButton } from '@/features/organizations/components/action-button';
import { clearAddressAction } from '../mail-actions';
import type { UnreachableAddress } from '../view';

type Props = {
  locale: string;
  organization: string;
  addresses: UnreachableAddress[];
  when: (at: Date) => string;
};

/** Addresses at which nothing arrives, whose they are, and what the other side said. */
export function ManageAddresses({ locale, organization, addresses, when }: Props) {
  const t = useTranslations('announcements.addresses');
  return (
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {addresses.map(({ id, address, reason, detail, since, person }) => (
        <li key={id} className="card card-in grid gap-2">
          <p className="[overflow-wrap:anywhere]">
            <b>{address}</b>{' '}
            {person ? (
              <a href={`/${locale}/manage/${organization}/members/${person.slug}`}>{person.name}</a>
            ) : null}
          </p>
          <p>
            {t(`reason.${reason}`)} · {when(since)}
          </p>
          {detail ? <p className="sub [overflow-wrap:anywhere]">{detail}</p> : null}
          <ActionButton
            locale={locale}
            organization={organization}
            action={clearAddressAction}
            values={{ addressee: id }}
            size="small"
          >
            {t('clear')}
          </ActionButton>
        </li>
      ))}
    </ul>
  );
}
