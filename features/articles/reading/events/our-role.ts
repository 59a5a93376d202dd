import type { OurRole } from '../proposals';
import { speaksOfUs } from './background';

const PARTICIPANT =
  /^(?:istirak(?!ci)|qatil|участи[ея]|участвова|посетил|присоединил|занял|accompanied|toured$|races$|took-part|take-part|taking-part|гастрол|attended|attend$|participat|joined|join$|represented)/;
const JOINT = /^(?:birge|birlikde|совместно|вместе|jointly|together|co-organi[sz])/;
const INITIATIVE = /^(?:tesebbus|инициатив|initiative|initiated)/;
const ORGANIZER =
  /^(?:teskilatcili|kecirib|kecirdi|kecirmis|kecirecek|kecirir|провел|проводит|проведет|проведут|организовал|организатор|устроил|приглаша|отметил|отпраздн|повезет|подготовил|запланирован|organi[sz]ed|organi[sz]ing|hosted|hosts|host$|will|holds|hold$|celebrat|runs|launched|invites|staged|arranged|marked|opened|cooked)/;
const PASSIVE =
  /^(?:kecirilib|kecirildi|kecirilmis|olunub|olundu|acilib|gonderilib|состоя|прош(?:ел|ла|ло|ли)$|held$|took$)/;

const has = (words: readonly string[], list: RegExp) => words.some((word) => list.test(word));

/** What a sentence says for all of its clauses, looked for once. */
interface Whole {
  /** It speaks of the organization. */
  ours: boolean;
  organizes: boolean;
  /** Its predicate, in Azerbaijani, says that somebody took part. */
  participates: boolean;
}

/** The words of a sentence as its clauses ask for them. */
export const sentenceOf = (words: readonly string[]): Whole => ({
  ours: speaksOfUs(words),
  organizes: has(words, ORGANIZER),
  participates: has(words.slice(-4), PARTICIPANT),
});

/** What an organization did at an event, by the predicate that governs it; null where none says. `ours`: the sentence speaks of it. */
export function ourRoleOf(clause: readonly string[], sentence: Whole, ours: boolean): OurRole | null {
  // In Azerbaijani the predicate at the end governs all items of a list.
  if (sentence.participates) return 'participant';
  if (has(clause, PARTICIPANT) && !has(clause, ORGANIZER)) return 'participant';
  if (has(clause, INITIATIVE)) return 'initiator';
  const organizes = has(clause, ORGANIZER) || (ours && sentence.organizes);
  if (organizes || (ours && has(clause, PASSIVE))) return has(clause, JOINT) ? 'co-organizer' : 'organizer';
  return null;
}
