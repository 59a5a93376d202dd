import type { OurRole } from '../proposals';

const PARTICIPANT =
  /^(?:istirak(?!ci)|qatil|участи[ея]|участвова|посетил|присоединил|attended|attend$|participat|joined|join$|took part|represented)/;
const JOINT = /^(?:birge|birlikde|совместно|вместе|jointly|together|co-organi[sz])/;
const INITIATIVE = /^(?:tesebbus|инициатив|initiative|initiated)/;
const ORGANIZER =
  /^(?:teskil|teskilatcili|kecirib|kecirdi|kecirmis|keciren|kecirecek|kecirir|провел|провод|проведет|проведут|организова|организатор|устроил|приглаша|отметил|отпраздн|повезет|подготовил|запланирован|organi[sz]ed|organi[sz]ing|hosted|hosts|host$|will|holds|hold$|celebrat|runs|launched|invites|staged|arranged|marked|opened|cooked)/;
const PASSIVE =
  /^(?:kecirilib|kecirildi|kecirilmis|olunub|olundu|acilib|gonderilib|состоя|прош(?:ел|ла|ло|ли)$|held$|took$)/;

/** What an organization did at an event, by the predicate that governs it. `ours`: the clause names the organization. */
export function ourRoleOf(clause: readonly string[], sentence: readonly string[], ours: boolean): OurRole {
  const has = (words: readonly string[], list: RegExp) => words.some((word) => list.test(word));
  const last = sentence.slice(-6);
  if (has(last, PARTICIPANT) || has(clause, PARTICIPANT))
    return has(clause, ORGANIZER) && ours ? 'organizer' : 'participant';
  if (has(clause, INITIATIVE)) return 'initiator';
  const organizes = has(clause, ORGANIZER) || has(last, ORGANIZER);
  if (organizes || (ours && has(clause, PASSIVE))) return has(clause, JOINT) ? 'co-organizer' : 'organizer';
  return ours && has(sentence, PASSIVE) ? 'organizer' : 'unclear';
}
