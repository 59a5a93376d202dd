import { holdsOn, isMinor, type Span } from '@/features/members/rules';
import { parseEdtf } from '@/lib/dates/edtf';

/** What is known about somebody's age. */
export interface KnownAge {
  birthEdtf: string | null;
  /** Lives in a household as a child: counts only where no birth date is known. */
  isChild: boolean;
}

/** Whether somebody counts as under age on a day. The same as `is_minor` of the database. */
export function isUnderAge({ birthEdtf, isChild }: KnownAge, day: string): boolean {
  return birthEdtf === null ? isChild : isMinor(birthEdtf, day);
}

/** In how many years somebody certainly is on a day; null where the birth date does not tell. */
export function ageOn(birthEdtf: string | null, day: string): number | null {
  const born = birthEdtf === null ? null : parseEdtf(birthEdtf)?.to;
  if (!born) return null;
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0);
  return Math.max(0, years);
}

/** Whether a guardian may act for somebody on a day: as long as the guardianship holds and they are under age. */
export function mayActFor(guardianship: Span, ward: KnownAge, day: string): boolean {
  return holdsOn(guardianship, day) && isUnderAge(ward, day);
}

/** A guardianship, and whether the guardian has died by the record: then they answer for nobody any more. */
export interface Answering extends Span {
  hasDied: boolean;
}

/** Whether somebody answers by a guardianship on a day. */
export const answersOn = (guardianship: Answering, day: string): boolean =>
  holdsOn(guardianship, day) && !guardianship.hasDied;

/** Somebody under age for whom nobody answers. The same as `minors_without_guardian` of the database. */
export function isGuardianMissing(age: KnownAge, guardianships: readonly Answering[], day: string): boolean {
  return isUnderAge(age, day) && !guardianships.some((one) => answersOn(one, day));
}

/** What a household is called: its own name, or the surnames of who lives in it. Empty where neither is known. */
export function householdTitle(
  name: string | null,
  people: readonly { name?: { surname: string } }[],
): string {
  if (name) return name;
  return [...new Set(people.flatMap((person) => person.name?.surname ?? []))].join(' – ');
}

/** A mail that is about to go out. */
interface Addressed {
  personId: string | null;
  email: string | null;
}

/** Mails that are one: `to` is set where they go together to the one of the household who gets them. */
export interface OneMail<Mail, Recipient> {
  to: Recipient | null;
  mails: Mail[];
}

/**
 * THE rule of "one mail per household": what goes out to several of a household at once goes out once, to whom they chose.
 * What concerns one of them only is theirs. The order stays.
 */
export function oneMailEach<Mail extends Addressed, Recipient extends { household: string }>(
  mails: readonly Mail[],
  recipientOf: (personId: string) => Recipient | undefined,
): OneMail<Mail, Recipient>[] {
  const together = new Map<string, OneMail<Mail, Recipient>>();
  const all: OneMail<Mail, Recipient>[] = [];
  for (const mail of mails) {
    const to = mail.personId === null ? undefined : recipientOf(mail.personId);
    const known = to && together.get(to.household);
    if (known) {
      known.mails.push(mail);
      continue;
    }
    const one = { to: to ?? null, mails: [mail] };
    if (to) together.set(to.household, one);
    all.push(one);
  }
  return all.map((one) => (one.mails.length === 1 ? { ...one, to: null } : one));
}
