import type { Category } from '../proposals';

const OPENED =
  /^(?:acil[ib]|acdi|vurul|asilib|qoyul|qoyub|buraxil|buraxib|cap$|nesr$|isiq|cixib$|cixdi$|ucaldil|tikil|berpa$|ise$|откры(?:л|т)|появил|заработал|издал|издан|вышел$|вышл[аои]$|выпус(?:тил|щен)|возвед|постро(?:ил|ен)|освящ|освят|установ|opened$|reopened$|appeared$|launched$|started$|came-out|published|released|issued|built|erected|consecrated|blessed|dedicated|unveiled)/;
const HOUSE =
  /^(?:mekteb|kitabxana|muzey|ansambl|xor|teatr|kurs|filial|dernek|bagca|школ|библиотек|музе|ансамбл|хор$|театр|курс|кружок|филиал|отделени|студи|детск|school|library|museum|choir|ensemble|branch|theatre|theater|troupe|group$|shop$|centre|center|bookshop|archive|clinic|radio|kindergarten|nursery|market$|café|cafe$|kitchen$|truck$|garden$|mosque|temple|church$|chapel|synagogue|mescid|kilse|церков|храм|костел|монастыр|часовн|мечет|синагог)/;
const WORK =
  /^(?:kitab(?:i|in)?$|toplu|almanax|album|disk|film|sayt|qezet|jurnal|книг|сборник|альбом|диск$|фильм|альманах|словар|сайт|номер$|газет|журнал|newspaper|magazine|book$|books$|cookbook|record$|disc$|film$|anthology|dictionary|almanac|website)/;
const MONUMENT = /^(?:abide|heykel|lovhe|bust[u]?$|хачкар|памятник|бюст|доск[аиу]$|monument|statue|plaque)/;

const some = (words: readonly string[], list: RegExp) => words.some((word) => list.test(word));

/** `School was opened`, `məktəb açılıb`, `вышел сборник`, `a statue was unveiled`: a thing that stays began. */
export const isOpened = (words: readonly string[]): boolean =>
  some(words, OPENED) && (some(words, HOUSE) || some(words, WORK) || some(words, MONUMENT));

/** The category of a beginning by what began. */
export function openedAs(words: readonly string[]): Category {
  if (some(words, HOUSE)) return 'founding';
  return some(words, WORK) ? 'presentation' : 'other';
}
