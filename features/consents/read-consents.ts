import 'server-only';
import { sql } from 'drizzle-orm';
import { CONSENT_PURPOSES } from '@/db/enums';
import type { OrganizationContext } from '@/server/context';
import { isNoticePublic } from './current-notice';
import { readWords } from './read-words';
import { consentTextsIn, nameOfTexts } from './texts';
import type { OwnConsents } from './view';

/** The consents of a person as they, or who acts for them, see and change them: without who wrote what down, and the notes. */
export async function readOwnConsents(context: OrganizationContext, personId: string): Promise<OwnConsents> {
  const { locale } = context;
  const words = await readWords(context, personId);
  const texts = await consentTextsIn(context, locale);
  return {
    person: personId,
    states: CONSENT_PURPOSES.map((purpose) => ({
      purpose,
      text: texts[purpose],
      last: words.find((word) => word.purpose === purpose) ?? null,
    })),
    history: words.map((word) => ({ ...word, by: null, askedBy: null, note: null })),
    shown: nameOfTexts(texts, locale),
    isMinor: await isMinorToday(context, personId),
    hasNotice: await isNoticePublic(context),
  };
}

/** Whether somebody else answers for the person, as the database's own rule has it. */
export async function isMinorToday(
  { tx, organization }: OrganizationContext,
  personId: string,
): Promise<boolean> {
  const { rows } = await tx.execute<{ minor: boolean }>(
    sql`select is_minor(${organization.id}::uuid, ${personId}::uuid) as minor`,
  );
  return rows[0]?.minor ?? false;
}
