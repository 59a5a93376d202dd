import { useTranslations } from 'next-intl';
import { ActionButton } from '@/features/organizations/components/action-button';
import { tickCalledAction, untickCalledAction } from '../actions';
import type { Unreached } from '../view';

type Props = {
  locale: string;
  organization: string;
  id: string;
  unreached: Unreached[];
  when: (at: Date) => string;
};

/** Whom the mail did not reach: numbers to tap, and a tick when they were called. */
export function ManageUnreached({ locale, organization, id, unreached, when }: Props) {
  const t = useTranslations('announcements');
  const place = { locale, organization };
  return (
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {unreached.map((one) => (
        <li key={one.id} className="card card-in grid gap-2">
          <p className="[overflow-wrap:anywhere]">
            {one.slug ? (
              <a href={`/${locale}/manage/${organization}/members/${one.slug}`}>{one.name}</a>
            ) : (
              one.name
            )}{' '}
            <span className="sub">{t(`leftOut.${one.why}`)}</span>
          </p>
          {one.phones.length + one.guardians.length > 0 ? (
            <ul className="flex flex-wrap gap-x-4 gap-y-2">
              {one.phones.map((phone) => (
                <li key={phone}>
                  <a className="btn btn-small" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
                    {phone}
                  </a>
                </li>
              ))}
              {one.guardians.map(({ name, contact }) => (
                <li key={name}>
                  {name}
                  {contact ? `: ${contact}` : ''}
                </li>
              ))}
            </ul>
          ) : (
            <p className="sub">{t('unreached.noPhone')}</p>
          )}
          <div className="flex flex-wrap items-center gap-3">
            {one.called ? (
              <span>✓ {t('unreached.called', { when: when(one.called.at), by: one.called.by })}</span>
            ) : null}
            <ActionButton
              {...place}
              action={one.called ? untickCalledAction : tickCalledAction}
              values={{ id, recipient: one.id }}
              size="small"
              look={one.called ? 'plain' : 'quiet'}
            >
              {one.called ? t('unreached.untick') : t('unreached.tick')}
            </ActionButton>
          </div>
        </li>
      ))}
    </ul>
  );
}
