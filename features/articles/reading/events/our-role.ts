import type { OurRole } from '../proposals';

const PARTICIPANT =
  /^(?:istirak(?!ci)|qatil|участи[ея]|участвова|посетил|присоединил|занял|accompanied|toured$|races$|took-part|take-part|taking-part|гастрол|attended|attend$|participat|joined|join$|represented)/;
const JOINT = /^(?:birge|birlikde|совместно|вместе|jointly|together|co-organi[sz])/;
const INITIATIVE = /^(?:tesebbus|инициатив|initiative|initiated)/;
const ORGANIZER =
  /^(?:teskilatcili|kecirib|kecirdi|kecirmis|kecirecek|kecirir|провел|проводит|проведет|проведут|организовал|организатор|устроил|приглаша|отметил|отпраздн|повезет|подготовил|запланирован|organi[sz]ed|organi[sz]ing|hosted|hosts|host$|will|holds|hold$|celebrat|runs|launched|invites|staged|arranged|marked|opened|cooked)/;
const PASSIVE =
  /^(?:kecirilib|kecirildi|kecirilmis|olunub|olundu|acilib|gonderilib|состоя|прош(?:ел|ла|ло|ли)$|held$|took$)/;

/** What an organization did at an event, by the predicate that governs it; null where none says. `ours`: the sentence speaks of it. */
export function ourRoleOf(
  clause: readonly string[],
  sentence: readonly string[],
  ours: boolean,
): OurRole | null {
  const has = (words: readonly string[], list: RegExp) => words.some((word) => list.test(word));
  // In Azerbaijani the predicate at the end governs all items of a list.
  if (has(sentence.slice(-4), PARTICIPANT)) return 'participant';
  if (has(clause, PARTICIPANT) && !has(clause, ORGANIZER)) return 'participant';
  if (has(clause, INITIATIVE)) return 'initiator';
  const organizes = has(clause, ORGANIZER) || (ours && has(sentence, ORGANIZER));
  if (organizes || (ours && has(clause, PASSIVE))) return has(clause, JOINT) ? 'co-organizer' : 'organizer';
  return null;
}
