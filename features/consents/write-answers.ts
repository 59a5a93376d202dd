import 'server-only';
import type { ConsentChannel, ConsentPurpose } from '@/db/enums';
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
import { writeWord } from './write-word';

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
  /** Of the form, beside which is said what cannot be given. */
  field?: string;
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
  const { standing } = context;
  const texts = await consentTextsIn(context, how.locale);
  if (how.shown !== undefined && how.shown !== nameOfTexts(texts, how.locale)) {
    throw new Refusal('conflict', 'changed-meanwhile');
  }
  const words = await readWords(context, personId);
  const last: LastWords = {};
  for (const { purpose, answer, at, saidUnderAge } of words) {
    // It can be taken back; but whoever says it of age says it for the first time.
    if (saidUnderAge && answers[purpose] === 'given') continue;
    if (!how.at || at <= how.at) last[purpose] ??= answer;
  }
  const written = Object.entries(wordsToWrite(answers, last)) as [ConsentPurpose, Answers[ConsentPurpose]][];
  const notice = await currentNotice(context);
  for (const [purpose, answer] of written) {
    if (!answer) continue;
    const { locale } = how;
    const text = texts[purpose];
    const word = {
      personId,
      purpose,
      answer,
      textVersion: CONSENT_TEXT,
      textHash: await keepText(context, { purpose, locale, text }),
      noticeNumber: notice,
      locale,
      channel: how.channel,
      at: how.at,
      recordedBy: standing.accountId,
      askedBy: how.askedBy ?? null,
      note: how.note ?? null,
    };
    await writeWord(context, word, how.field);
  }
  if (written.some(([purpose, answer]) => purpose === 'newsletter' && answer !== 'given'))
    await recallNewsletters(context, personId);
  if (written.some(([purpose]) => purpose === 'publication')) await followPublication(context, personId);
  const purposes = written.map(([purpose]) => purpose);
  await rememberWords(context, personId, { purposes });
  return purposes;
}
