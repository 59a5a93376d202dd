import { useTranslations } from 'next-intl';
import { StatusDot } from '@/components/ui/status-dot';
import type { MembershipStatus } from '../rules';
import { STATUS_TONES } from '../status-tones';

/** What somebody is to the organization: a dot and a word. */
export function StatusOf({ status }: { status: MembershipStatus }) {
  const labels = useTranslations('labels');
  return <StatusDot tone={STATUS_TONES[status]}>{labels(`membershipStatus.${status}`)}</StatusDot>;
}
