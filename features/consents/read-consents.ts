import 'server-only';
import { CONSENT_PURPOSES } from '@/db/enums';
import type { OrganizationContext } from '@/server/context';
import { isNoticePublic } from './current-notice';
import { readWords } from './read-words';
import { mayBeGivenUnderAge } from './rules';
import { consentTextsIn, nameOfTexts } from './texts';
import { isMinorToday } from './under-age';
import type { OwnConsents } from './view';

/** The consents of a person as they, or who acts for them, see and change them: without who wrote what down, and the notes. */
export async function readOwnConsents(context: OrganizationContext, personId: string): Promise<OwnConsents> {
  const { locale } = context;
  const words = await readWords(context, personId);
  const texts = await consentTextsIn(context, locale);
  const isMinor = await isMinorToday(context, personId);
  const states = CONSENT_PURPOSES.map((purpose) => ({
    purpose,
    text: texts[purpose],
    last: words.find((word) => word.purpose === purpose && (isMinor || !word.saidUnderAge)) ?? null,
  }));
  return {
    person: personId,
    // What was given before, or on paper, is shown: it can be taken back.
    states: states.filter(
      ({ purpose, last }) => !isMinor || mayBeGivenUnderAge(purpose) || last?.answer === 'given',
    ),
    history: words.map((word) => ({ ...word, by: null, askedBy: null, note: null })),
    shown: nameOfTexts(texts, locale),
    isMinor,
    hasNotice: await isNoticePublic(context),
  };
}
