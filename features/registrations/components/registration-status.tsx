import { useTranslations } from 'next-intl';
import { StatusDot } from '@/components/ui/status-dot';
import type { Standing } from '../rules';

const tones = {
  held: 'warn',
  pending: 'warn',
  confirmed: 'good',
  waiting: 'warn',
  cancelled: 'none',
  declined: 'bad',
  expired: 'none',
  offered: 'warn',
  attended: 'good',
  'no-show': 'none',
} as const;

/** The state of a registration as a dot and a word. */
export function RegistrationStatus({ state }: { state: Standing }) {
  const t = useTranslations('labels.registrationState');
  return <StatusDot tone={tones[state]}>{t(state)}</StatusDot>;
}
