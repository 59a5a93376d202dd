'use client';

import { useTranslations } from 'next-intl';
import type { RosterLine, RosterPerson } from '../rules';
import { doorVerdict, isHere, mayEnter } from '../rules';
import { type DoorDevice, missing } from './door-device';
import type { Scanned } from './door-state';

type Props = {
  shown: Scanned | null;
  /** The party as it is now. */
  line: RosterLine | undefined;
  device: DoorDevice;
  timeOf: (at: number) => string;
  onClose: () => void;
};

const LOOKS = {
  good: 'border-good bg-[color-mix(in_oklab,var(--good)_14%,var(--surface))]',
  warn: 'border-warn bg-[color-mix(in_oklab,var(--warn)_14%,var(--surface))]',
  bad: 'border-pomegranate bg-[color-mix(in_oklab,var(--pomegranate)_14%,var(--surface))]',
};

/** What was just scanned or chosen, in words and colour, and who of the party has come. */
export function DoorResult({ shown, line, device, timeOf, onClose }: Props) {
  const t = useTranslations('check-in.app');
  if (!shown) return null;
  if (shown.kind !== 'line' || !line) {
    const kind = shown.kind === 'line' ? 'gone' : shown.kind;
    return (
      <section className={`rounded-card border-2 p-4 ${LOOKS.bad}`} role="alert" data-testid="door-result">
        <h2 className="text-2xl">{t(`refused.${kind}`)}</h2>
        <p className="mt-1">{t(`refusedExplained.${kind}`)}</p>
      </section>
    );
  }
  const now = doorVerdict(line);
  const wasAlone = shown.verdict === 'welcome' && line.people.length === 1;
  const look = !mayEnter(line) ? 'bad' : shown.verdict === 'already' ? 'warn' : 'good';
  const left = missing(line);
  const label = !mayEnter(line)
    ? t(`state.${line.state as 'waiting'}`)
    : shown.verdict === 'already'
      ? t('already')
      : now === 'already'
        ? t('in')
        : t('welcome');
  return (
    <section className={`rounded-card border-2 p-4 ${LOOKS[look]}`} data-testid="door-result">
      <div role={look === 'bad' ? 'alert' : 'status'}>
        <p className="text-2xl font-semibold">{label}</p>
        <h2 className="font-serif text-2xl [overflow-wrap:anywhere]">{line.name}</h2>
      </div>
      <ul className="my-3 grid list-none gap-2">
        {line.people.map((person) => (
          <PersonRow key={person.id} person={person} line={line} device={device} timeOf={timeOf} />
        ))}
      </ul>
      {left.length > 1 ? (
        <button
          type="button"
          className="btn btn-primary btn-wide min-h-16 text-xl"
          onClick={() => device.arrive(left)}
        >
          {t('all', { people: left.length })}
        </button>
      ) : null}
      <button type="button" className="btn btn-wide mt-2 min-h-12" onClick={onClose}>
        {t(wasAlone || left.length === 0 ? 'next' : 'close')}
      </button>
    </section>
  );
}

function PersonRow({
  person,
  line,
  device,
  timeOf,
}: {
  person: RosterPerson;
  line: RosterLine;
  device: DoorDevice;
  timeOf: (at: number) => string;
}) {
  const t = useTranslations('check-in.app');
  const here = isHere(person);
  const name = person.name ?? t(person.isChild ? 'child' : 'guest');
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
      <span className="min-w-0 flex-1 basis-32 [overflow-wrap:anywhere]">
        {name}
        {person.marks.map(({ id, door, at }) => (
          <span key={id} className="sub block">
            {t('seen', { at: timeOf(at), door: door ?? '' })}
          </span>
        ))}
      </span>
      {here ? (
        <button
          type="button"
          className="btn min-h-12 shrink-0"
          aria-label={t('undoOf', { name })}
          onClick={() => device.undo(line, person.id)}
        >
          {t('undo')}
        </button>
      ) : (
        <button
          type="button"
          className="btn min-h-12 shrink-0"
          aria-label={t('arriveOf', { name })}
          onClick={() => device.arrive([person.id])}
        >
          {t(mayEnter(line) ? 'arrive' : 'arriveAnyway')}
        </button>
      )}
    </li>
  );
}
