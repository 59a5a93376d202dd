import { useTranslations } from 'next-intl';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import { Table } from '@/components/ui/table';
import { revokeAccessAction } from '../actions';
import type { AccessView } from '../manage-view';
import { ActionButton } from './action-button';
import { RoleForm } from './role-form';

type Props = {
  locale: string;
  organization: string;
  people: AccessView[];
  /** Formats the day since when. */
  day: (at: Date) => string;
};

/** Who has which role, and what can be done about it. */
export function AccessTable({ locale, organization, people, day }: Props) {
  const t = useTranslations('organizations.access');
  const labels = useTranslations('labels');
  const actions = ({ id, role, isMe }: AccessView) => (
    <DetailsDisclosure summary={t('change')}>
      <div className="grid gap-4 pt-2 text-start">
        <RoleForm locale={locale} organization={organization} id={id} role={role} />
        <ActionButton
          locale={locale}
          organization={organization}
          action={revokeAccessAction}
          values={{ id }}
          look="danger"
          confirm={{ explanation: isMe ? t('revokeOwnExplained') : t('revokeExplained'), verb: t('revoke') }}
        >
          {t('revoke')}…
        </ActionButton>
      </div>
    </DetailsDisclosure>
  );
  return (
    <Table
      caption={t('who')}
      columns={[
        { key: 'name', label: t('name'), main: true },
        { key: 'role', label: t('role') },
        { key: 'since', label: t('since') },
        { key: 'by', label: t('by') },
        { key: 'do', label: t('change'), bare: true, hideLabel: true },
      ]}
      rows={people.map((person) => ({
        id: person.id,
        cells: {
          name: (
            <>
              <b>{person.name || person.email}</b>{' '}
              {person.isMe ? <span className="sub">({t('me')})</span> : null}
              {person.name && person.email ? <div className="sub break-words">{person.email}</div> : null}
            </>
          ),
          role: (
            <>
              {labels(`accessRole.${person.role}`)}
              {person.isWithOffice ? <div className="sub">{t('withOffice')}</div> : null}
            </>
          ),
          since: day(person.since),
          by: person.grantedBy,
          do: actions(person),
        },
      }))}
    />
  );
}
