import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/layout/empty-state';
import { Table } from '@/components/ui/table';
import { ActionButton } from '@/features/organizations/components/action-button';
import { movePersonAction, removePersonAction } from '../actions';
import type { NameBelow } from '../manage-view';

type Props = { locale: string; organization: string; id: string; names: NameBelow[] };

/** The names below a statement, in their order. */
export function ManageNames({ locale, organization, id, names }: Props) {
  const t = useTranslations('statements.names');
  const safety = useTranslations('safety');
  const labels = useTranslations('labels');
  if (names.length === 0) return <EmptyState title={t('none')} headingLevel={3} />;
  const buttons = ({ personId, role }: NameBelow, at: number) => {
    const common = { locale, organization, size: 'small' as const };
    const values = { id, personId, role };
    return (
      <div className="flex flex-wrap justify-end gap-2">
        {at > 0 ? (
          <ActionButton {...common} action={movePersonAction} values={{ ...values, direction: 'up' }}>
            {t('up')}
          </ActionButton>
        ) : null}
        {at < names.length - 1 ? (
          <ActionButton {...common} action={movePersonAction} values={{ ...values, direction: 'down' }}>
            {t('down')}
          </ActionButton>
        ) : null}
        <ActionButton {...common} action={removePersonAction} values={values} look="danger">
          {t('remove')}
        </ActionButton>
      </div>
    );
  };
  const note = ({ isHidden, isNamedPublicly, isSafe }: NameBelow) =>
    isSafe ? safety('mark') : isHidden ? t('isHidden') : isNamedPublicly ? null : t('notPublic');
  return (
    <Table
      caption={t('title')}
      columns={[
        { key: 'name', label: t('name'), main: true },
        { key: 'role', label: t('role') },
        { key: 'do', label: t('order'), bare: true, hideLabel: true },
      ]}
      rows={names.map((name, at) => ({
        id: `${name.personId}-${name.role}`,
        cells: {
          name: (
            <>
              {at + 1}. {name.name ?? safety('nameWithheld')}
              {note(name) ? <div className="sub">{note(name)}</div> : null}
            </>
          ),
          role: labels(`statementPerson.${name.role}`),
          do: buttons(name, at),
        },
      }))}
    />
  );
}
