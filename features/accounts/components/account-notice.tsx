import { useTranslations } from 'next-intl';
import { Note } from '@/components/ui/note';

const NOTICES = [
  'saved',
  'password-changed',
  'session-ended',
  'sessions-ended',
  'invitation-accepted',
  'identity-confirmed',
] as const;

/** What was just done, by the `?notice=` of the address; nothing for a word that is none of these. */
export function AccountNotice({ notice }: { notice?: string | string[] }) {
  const t = useTranslations('notices');
  const known = NOTICES.find((one) => one === notice);
  if (!known) return null;
  return (
    <Note tone="good" live>
      {t(known)}
    </Note>
  );
}
