import { useTranslations } from 'next-intl';
import { StatusDot } from '@/components/ui/status-dot';
import type { EventState } from '@/db/enums';

const tones = { draft: 'none', published: 'good', cancelled: 'bad' } as const;

/** The state of an event as a dot and a word; what is over says so instead of "published". */
export function EventStatus({ state, isPast = false }: { state: EventState; isPast?: boolean }) {
  const t = useTranslations('labels.eventState');
  const past = useTranslations('events')('past');
  if (state === 'published' && isPast) return <StatusDot>{past}</StatusDot>;
  return <StatusDot tone={tones[state]}>{t(state)}</StatusDot>;
}
