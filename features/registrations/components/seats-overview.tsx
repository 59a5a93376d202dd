import { useTranslations } from 'next-intl';
import { Meter } from '@/components/ui/meter';

type Props = {
  capacity: number | null;
  seats: {
    taken: number;
    waiting: number;
    waitingParties: number;
    pending: number;
    offered: number;
    isKept: boolean;
  };
  kinds: { id: string; name: string; capacity: number | null; taken: number; waiting: number }[];
  checkedIn: number;
};

/** How many seats are taken, by the one count of seats, and how many wait. */
export function SeatsOverview({ capacity, seats, kinds, checkedIn }: Props) {
  const t = useTranslations('registrations.seats');
  const { taken, waiting, waitingParties, pending, offered } = seats;
  const parts = [
    capacity === null ? t('taken', { taken }) : t('takenOf', { taken, capacity }),
    pending > 0 ? t('pending', { pending }) : null,
    offered > 0 ? t('offered', { offered }) : null,
    waitingParties > 0 ? t('waiting', { waiting, parties: waitingParties }) : null,
    checkedIn > 0 ? t('checkedIn', { checkedIn }) : null,
  ].filter((part) => part !== null);
  return (
    <div className="mb-5">
      <p className="mb-2">{parts.join(' · ')}</p>
      {capacity === null ? null : <Meter value={taken} max={capacity} label={parts[0] ?? ''} decorative />}
      {seats.isKept ? <p className="sub mt-2">{t('kept')}</p> : null}
      {kinds.length > 0 ? (
        <ul className="sub mt-2">
          {kinds.map(({ id, name, capacity: most, taken: of, waiting: wanted }) => (
            <li key={id}>
              {most === null
                ? t('kind', { name, taken: of, waiting: wanted })
                : t('kindOf', { name, taken: of, waiting: wanted, capacity: most })}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
