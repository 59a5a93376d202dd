import { useTranslations } from 'next-intl';
import { Meter } from '@/components/ui/meter';

type Props = {
  capacity: number | null;
  seats: { taken: number; waiting: number; waitingParties: number; pending: number };
  checkedIn: number;
};

/** How many seats are taken, by the one count of seats, and how many wait. */
export function SeatsOverview({ capacity, seats, checkedIn }: Props) {
  const t = useTranslations('registrations.seats');
  const { taken, waiting, waitingParties, pending } = seats;
  const parts = [
    capacity === null ? t('taken', { taken }) : t('takenOf', { taken, capacity }),
    pending > 0 ? t('pending', { pending }) : null,
    waitingParties > 0 ? t('waiting', { waiting, parties: waitingParties }) : null,
    checkedIn > 0 ? t('checkedIn', { checkedIn }) : null,
  ].filter((part) => part !== null);
  return (
    <div className="mb-5">
      <p className="mb-2">{parts.join(' · ')}</p>
      {capacity === null ? null : <Meter value={taken} max={capacity} label={parts[0] ?? ''} decorative />}
    </div>
  );
}
