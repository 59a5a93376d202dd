import type { useTranslations } from 'next-intl';

export type OwnWords = ReturnType<typeof useTranslations<'registrations.own'>>;

/** What somebody of a party is called: by name, or as "child, 6". */
export function partyName(
  { name, ageGroup, age }: { name: string | null; ageGroup: 'adult' | 'child'; age: number | null },
  place: number,
  t: OwnWords,
): string {
  if (name) return name;
  const group = age === null ? t(ageGroup) : t(`${ageGroup}Of`, { age });
  return `${place + 1}. ${group}`;
}
