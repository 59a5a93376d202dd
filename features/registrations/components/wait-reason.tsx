import { useTranslations } from 'next-intl';
import type { Wait } from '../wait';

type Props = {
  wait: Wait;
  kinds: readonly { id: string; name: string }[];
  /** The organizer reads it: of them, not to them. */
  isByStaff?: boolean;
};

/** Why a party has no seats yet, and of which kind of ticket they are where it is not seats in all. */
export function WaitReason({ wait: { kind, kindId, ...numbers }, kinds, isByStaff = false }: Props) {
  const t = useTranslations('registrations');
  const name = kinds.find(({ id }) => id === kindId)?.name;
  const reason = t(`${isByStaff ? 'inLine' : 'wait'}.${kind}`, numbers);
  return name ? `${reason} ${t('seatsOfKind', { name })}` : reason;
}
