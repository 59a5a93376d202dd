import { useTranslations } from 'next-intl';
import { ChipLink } from '@/components/ui/chip-link';
import { Count } from '@/components/ui/count';
import type { APPLICATION_STATES, ApplicationState } from '@/db/enums';

type Props = { path: string; current: ApplicationState; counts: Record<ApplicationState, number> };

const ORDER = [
  'open',
  'asked',
  'unconfirmed',
  'accepted',
  'declined',
  'withdrawn',
] as const satisfies (typeof APPLICATION_STATES)[number][];

/** The states of applications as filters, each with its number. */
export function ApplicationStates({ path, current, counts }: Props) {
  const t = useTranslations('applications');
  return (
    <nav className="actions mb-5" aria-label={t('states')}>
      {ORDER.map((state) => (
        <ChipLink
          key={state}
          href={state === 'open' ? path : `${path}?state=${state}`}
          current={state === current}
        >
          {t(`state.${state}`)}{' '}
          <span className="soft">
            <Count of={counts[state]} />
          </span>
        </ChipLink>
      ))}
    </nav>
  );
}
