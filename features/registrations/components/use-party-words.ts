import { useTranslations } from 'next-intl';

type Words = 'party' | 'partyHint' | 'kind' | 'atLeastHint' | 'needs' | 'needsHint' | 'noPhoto' | 'note';

/** What the form says of who comes: to themselves, or of them to the organizer who fills it in. */
export function usePartyWords(isByStaff: boolean) {
  const own = useTranslations('registrations.form');
  const theirs = useTranslations('registrations.form.theirs');
  return (key: Words, values?: { max: number }) =>
    isByStaff ? theirs(key, values as never) : own(key, values as never);
}
