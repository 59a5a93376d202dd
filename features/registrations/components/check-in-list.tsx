import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import { checkInAction } from '../manage-actions';
import type { RegistrationView } from '../registration-view';
import { CommandForm } from './command-form';

type Props = { locale: string; organization: string; eventSlug: string; registration: RegistrationView };

/** Everybody of a party; at the door each of them, or all at once, is marked as come. */
export function CheckInList({ locale, organization, eventSlug, registration }: Props) {
  const t = useTranslations('registrations');
  const { id, state, people } = registration;
  const commandOf = (values: Record<string, string>) => ({
    action: checkInAction,
    locale,
    organization,
    values: { registration: id, $event: eventSlug, ...values },
    size: 'small' as const,
  });
  const isConfirmed = state === 'confirmed';
  return (
    <>
      <Table
        caption={t('own.party')}
        columns={[
          { key: 'name', label: t('manage.name'), main: true },
          { key: 'age', label: t('form.guestAge') },
          { key: 'here', label: t('manage.checkedIn') },
          { key: 'do', label: t('manage.checkIn'), bare: true, hideLabel: true },
        ]}
        rows={people.map((person) => ({
          id: person.id,
          cells: {
            name: person.name ?? t(`own.${person.ageGroup}`),
            age: person.age,
            here: person.checkedIn,
            do: isConfirmed ? (
              <CommandForm {...commandOf({ person: person.id, ...(person.checkedIn ? { undo: 'on' } : {}) })}>
                {t(person.checkedIn ? 'manage.undoCheckIn' : 'manage.checkIn')}
              </CommandForm>
            ) : null,
          },
        }))}
      />
      {isConfirmed && people.length > 1 && people.some(({ checkedIn }) => !checkedIn) ? (
        <div className="mt-4">
          <CommandForm {...commandOf({})}>{t('manage.checkInAll')}</CommandForm>
        </div>
      ) : null}
    </>
  );
}
