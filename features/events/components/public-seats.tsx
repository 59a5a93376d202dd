import { getTranslations } from 'next-intl/server';
import { Meter } from '@/components/ui/meter';
import type { PublicRegistration } from '../public-view';
import { isRegistrationOpen } from '../rules';

/** How many seats are left, in words and as a bar; nothing, where there is no limit or nobody can register. */
export async function PublicSeats({ registration }: { registration: PublicRegistration }) {
  const { standing, free, capacity, waiting } = registration;
  if (free === null || capacity === null) return null;
  if (!isRegistrationOpen(standing) && standing !== 'not-yet') return null;
  const t = await getTranslations('site.registration');
  return (
    <div className="soft grid gap-1">
      <span>
        {standing === 'waiting-list' ? t('full', { capacity }) : t('free', { free, capacity })}
        {waiting > 0 ? ` · ${t('waiting', { waiting })}` : null}
      </span>
      <Meter value={capacity - free} max={capacity} label={t('free', { free, capacity })} decorative />
    </div>
  );
}
