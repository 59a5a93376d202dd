import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import { removeReminderAction } from '../reminder-actions';
import { REMINDED_STATES, spanOf } from '../reminder-rules';
import { CommandForm } from './command-form';

type Line = {
  id: string;
  kind: 'before' | 'after';
  minutes: number;
  states: string[];
  at: string | null;
  sent: number;
};
type Props = { reminders: Line[]; locale: string; organization: string };

/** What is mailed by itself, in the order in which it goes out. */
export function ReminderList({ reminders, ...own }: Props) {
  const t = useTranslations('registrations.reminders');
  const labels = useTranslations('labels.registrationState');
  return (
    <Table
      caption={t('title')}
      columns={[
        { key: 'when', label: t('when'), main: true },
        { key: 'states', label: t('states') },
        { key: 'sent', label: t('sent'), align: 'end' },
        { key: 'act', label: t('remove'), hideLabel: true, bare: true },
      ]}
      rows={reminders.map(({ id, kind, minutes, states, at, sent }) => {
        const { unit, count } = spanOf(minutes);
        return {
          id,
          cells: {
            when: (
              <>
                {t(`${kind}.${unit}`, { count })}
                {at ? <div className="sub">{at}</div> : null}
              </>
            ),
            states:
              kind === 'after'
                ? t('came')
                : REMINDED_STATES.filter((state) => states.includes(state))
                    .map((state) => labels(state))
                    .join(', '),
            sent: String(sent),
            act: (
              <CommandForm {...own} action={removeReminderAction} values={{ reminder: id }} size="small">
                {t('remove')}
              </CommandForm>
            ),
          },
        };
      })}
    />
  );
}
