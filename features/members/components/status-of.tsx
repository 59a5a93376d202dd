import { useTranslations } from 'next-intl';
import { StatusDot } from '@/components/ui/status-dot';
import type { MembershipStatus } from '../rules';

const TONES = {
  active: 'good',
  paused: 'warn',
  applicant: 'warn',
  future: 'warn',
  deceased: 'none',
  former: 'none',
  none: 'none',
} as const;

/** What somebody is to the organization: a dot and a word. */
export function StatusOf({ status }: { status: MembershipStatus }) {
  const labels = useTranslations('labels');
  return <StatusDot tone={TONES[status]}>{labels(`membershipStatus.${status}`)}</StatusDot>;
}
