import 'server-only';
import { sql } from 'drizzle-orm';
import type { ConsentChannel, ConsentPurpose } from '@/db/enums';
import { consents } from '@/db/schema/consents';
import type { Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { currentNotice } from './current-notice';
import { followPublication } from './publication';
import { readWords } from './read-words';
import { recallNewsletters } from './recall-newsletters';
import { rememberWords } from './remember-words';
import { type Answers, CONSENT_TEXT, type LastWords, wordsToWrite } from './rules';
import { consentTextsIn, keepText, nameOfTexts } from './texts';

interface How {
  channel: ConsentChannel;
  /** The language of the text that was answered. */
  locale: Locale;
  /** The name of the texts that the form showed; refused where they are others by now. */
  shown?: string;
  /** When it was said, where that is not now. */
  at?: Date;
  askedBy?: string | null;
  note?: string;
}

/**
 * Adds what somebody said to their consents: a row for each word that changes something. Gives the purposes written. The person
 * has to be locked.
 */
export async function writeAnswers(
  context: OrganizationContext,
  personId: string,
  answers: Answers,
  how: How,
): Promise<ConsentPurpose[]> {
  const { tx, organization, standing } = context;
  const texts = await consentTextsIn(context, how.locale);
  if (how.shown !== undefined && how.shown !== nameOfTexts(texts, how.locale)) {
    throw new Refusal('conflict', 'changed-meanwhile');
  }
  const words = await readWords(context, personId);
  const last: LastWords = {};
  for (const { purpose, answer, at } of words) {
    if (!how.at || at <= how.at) last[purpose] ??= answer;
  }
  const written = Object.entries(wordsToWrite(answers, last)) as [ConsentPurpose, Answers[ConsentPurpose]][];
  const notice = await currentNotice(context);
  for (const [purpose, answer] of written) {
    if (!answer) continue;
    const { locale } = how;
    const text = texts[purpose];
    await tx.insert(consents).values({
      organizationId: organization.id,
      personId,
      purpose,
      answer,
      textVersion: CONSENT_TEXT,
      textHash: await keepText(context, { purpose, locale, text }),
      noticeNumber: notice,
      locale,
      channel: how.channel,
      // Two words of one request are told apart by their order; the clock of the transaction stands still.
      givenAt: how.at ?? sql`clock_timestamp()`,
      recordedAt: sql`clock_timestamp()`,
      recordedBy: standing.accountId,
      askedBy: how.askedBy ?? null,
      note: how.note ?? null,
    });
  }
  if (written.some(([purpose, answer]) => purpose === 'newsletter' && answer !== 'given'))
    await recallNewsletters(context, personId);
  if (written.some(([purpose]) => purpose === 'publication')) await followPublication(context, personId);
  const purposes = written.map(([purpose]) => purpose);
  await rememberWords(context, personId, { purposes });
  return purposes;
}
