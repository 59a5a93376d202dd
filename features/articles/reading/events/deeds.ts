import type { Document } from '../text/document';
import { isPassive } from './done';

/** What people and houses do once, and what stays done. */
const DEED =
  /^(?:burned|burnt|flooded|arrived|moved|brought|bought|laid|installed|enlarged|extended|renovated|restored|repaired|rebuilt|closed|reopened|opened|replaced|handed|succeeded|resigned|stepped|donated|planted|received|got|added|revived|merged|gathered|started|acquired|привез|принес|завез|купил|приобрел|расширил|повесил|настелил|отремонтировал|передал[аи]?$|получил|открыл|закрыл|собрал|сложил|подарил|посадил|пристроил|обновил|восстановил|перестроил|выехал|переехал|возглавил[аи]?$|(?:getir|ac|qur|tik|topla|bagisla|genislendir|tehvil|ver|yenile|berpa|al|ayir|duzelt|dasin)(?:y?[iu]b|d[iu]|m[iu]s)(?:l[ae]r|d[iu]r|[iu]?[qk])?$)/;
/** What is got or done for oneself, or by the state: a life, or history. */
const OWN =
  /^(?:family|parents|mother|father|wife|husband|sons?$|daughters?$|degree|citizenship|visa|diploma|doctorate|university|college|factory|mill$|fabrik|фабрик|army|prison|job$|work$|career|semya|семь|родител|жен[уы]$|муж[ау]?$|диплом|степен|гражданств|паспорт|виз[уы]$|образовани|профессию|специальност|армию|завод|ail[ae]|ailesi|usaqlari|valideyn|diplom|vetendas|ixtisas|tehsil|pasport|ordu|zavod|universitet(?!$)|institut|penah|asylum|refuge|убежищ|medal|badge|order$|title$|prize|award|орден|медал|звани|преми|mukafat|orden|adina$|layiq)/;
/** Passive verbs that tell what happened to a person, or how a thing is called. */
const UNDERGONE =
  /^(?:born|educated|raised|drafted|arrested|deported|killed|wounded|sent|captured|imprisoned|baptised|baptized|buried|orphaned|evacuated|transferred|assigned|promoted|named|called|considered|seen|recognized|ordained|trained|forced|назван|призван|арестован|выслан|сослан|направлен|ранен|убит|похоронен|признан|gorun|bilin|sayil|tanin|adlan|dogul|yaralan|oldurul|hebs|gonderil|deyil|yetis)/;
const MOVED = /^(?:moved|переехал|выехал)/;
const PERSON = /^(?:he|she|i|they|who|он|она|я|они)$/;

/** `Genişləndirildi`, `təmir olunub`: a passive verb of a whole sentence. */
const PASSIVE_AZ = /(?<=\p{L}{2})(?:[iu]l|[iu]n|lan|len)(?:[iu]b|d[iu]|m[iu]s(?:d[iu]r)?)$/u;
/** `Расширена`, `настелены`. */
const PASSIVE_RU = /(?<=\p{L}{4})(?:ен|ан)(?:а|о|ы)$/u;
const NOUN_RU = /(?:времена|имена|племена|стран|сторон|мен[аы]|сцен[аы]|экран[аы]|план[аы])/;

function isDoneTo(words: readonly string[], at: number, locale: Document['locale']): boolean {
  const word = words[at] ?? '';
  if (locale === 'az') return PASSIVE_AZ.test(word) && !UNDERGONE.test(word);
  if (locale === 'ru' && PASSIVE_RU.test(word) && !NOUN_RU.test(word) && !UNDERGONE.test(word)) return true;
  if (!isPassive(words, at) || PERSON.test(words[at - 1] ?? '')) return false;
  return !words.slice(at + 1, at + 3).some((verb) => UNDERGONE.test(verb));
}

/** `In 1983 he brought a teacher`, `the kitchen was enlarged`: a deed, though neither a noun nor the organization is named. */
export function isDeed(words: readonly string[], locale: Document['locale']): boolean {
  if (words.some((word) => OWN.test(word))) return false;
  return words.some((word, at) => {
    // "Он переехал": he; a bar and a school move, too.
    if (MOVED.test(word) && PERSON.test(words[at - 1] ?? '')) return false;
    // "A proper cooker followed".
    if (word === 'followed') return at > 1 && !/^(?:by|the|a)$/.test(words[at + 1] ?? 'by');
    if (/^(?:gave|stood)$/.test(word) && /^(?:up|down)$/.test(words[at + 1] ?? '')) return true;
    return DEED.test(word) || isDoneTo(words, at, locale);
  });
}
