import { remembering } from '@/lib/remember';
import type { Token } from '../text/tokens';
import type { Tense } from './inherit';

/** Verbs and words of what is to come, without the marks of Azerbaijani. */
const FUTURE_AZ =
  /(?:acaq|ecek|acagi|eceyi|acagiq|eceyik|acagam|eceyem|acaqlar|ecekler|acaqdir|ecekdir|acaqlarini|eceklerini|acagini|eceyini|(?:[iu]l|[iu]n|ed|et)s[iu]n(?:l[ae]r)?)$|^(?:planlasdiril?ir|nezerdedir|nezerde|gozlenilir|hazirlasir|qarsidan|planlari|planlarinda)/;
const FUTURE_RU =
  /^(?:будет|будут|планирует|планируют|запланирован|состоится|состоятся|пройдет|пройдут|проведет|проведут|откроется|откроют|приглашает|приглашают|приглашаем|намерен|намерены|готовит|готовится|повезет|ждет|ждут|отметит$|отметят$|предстоит|намечен|выступит|выступят|начнется|начнутся|вручат|покажут|откроем|пройти|состояться|намечена|намечено|назначен|ближайши|планы|планах|соберет|соберутся|примет|примут|обещан|намеча(?:ет|ют)|ожида(?:ет|ют)ся|ждем|готовимся|(?:по|про|за|от|вы|ис|с|при|у|на|пере|раз|рас|под|встр)(?!во)\p{L}+(?:дем|жем|чем|рем|оем|оим|вим|тим|пим|сим|лим|кнем|хнем|чнем|рнем|зем|шем|сем)$|позовет|позовут)/u;
const FUTURE_EN =
  /^(?:will|coming|upcoming|forthcoming|plans|planned|planning|scheduled|invites|shall|hopes|ahead|takes|follows|returns|begins|starts|opens|reopens|closes|leaves|launches|due|expected|looks|awaits|pencill?ed)$/;
const CALLED_FOR = /^(?:called|set|planned|scheduled|announced|booked)$/;
/** `Yanvarın 14-nə təyin edilib`, `planlaşdırılıb`: a plan, whatever its ending. */
const PLANNED_AZ = /^(?:planlasdiril(?:ib|mis|di)|nezerde)/;
const isPlannedAz = (tokens: readonly Token[], at: number) => {
  const { plain = '' } = tokens[at] ?? {};
  if (PLANNED_AZ.test(plain)) return true;
  const before = tokens[at - 1]?.plain ?? '';
  if (MONTH_TO.test(before)) return PUT_OFF.test(plain);
  return plain === 'teyin' && /^(?:[ny]?[ae]|[iu]?n[ae]|s[iu]n[ae])$/.test(before);
};
/** `9 fevrala salınıb`, `gələn ilin aprelinə qalıb`: a month that something is put off to. */
const MONTH_TO =
  /^(?:(?:yanvar|fevral|mart|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr)(?:a|ina)|aprel(?:e|ine)|iyul(?:a|una)|iyununa|martina)$/;
const PUT_OFF = /^(?:teyin|salin(?:ib|di)|qal(?:ib|di)|saxlanil?(?:ib|di)|kecir(?:ilib|ildi)|muey[iy]*en)/;
/** `Uşaqlara həsr edilmiş konsert`: a participle before its noun tells no time. */
const isParticipleAz = (tokens: readonly Token[], at: number) => {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!/m[iu]s$/.test(token?.plain ?? '') || next?.kind !== 'word' || next.breaks > 0) return false;
  return !/^(?:ve|id[iu]|imis|ol(?:ub|du|duqda)|hemcinin|amma|lakin|ancaq|sonra|o|bu)$/.test(next.plain);
};
/** A verb of one action whose form of the present means what is to come: `споёт`, `зажгут`, `научат`. */
const PERFECTIVE_RU =
  /^(?:по|про|за|от|вы|из|ис|с|при|у|на|пере|раз|рас|под|об|воз|вос|до)\p{L}{2,}(?:ет|ит|ут|ют|ят|[жчшщ]ат)(?:ся)?$/u;
/** Present of verbs that last (`проводят`, `приглашает`), and nouns that end like verbs. */
const NOT_PERFECTIVE_RU =
  /(?:[ауя]|о[дсзт]|сто)(?:ет|ют|ит|ят)(?:ся)?$|(?:тет|свет|цвет|[оит]вет|чет|рет|кет|жет|лет|нят|мет|ют)$|^(?:смотр|стро|став|след|спор|служ|сид|сто|помн|прос|учит|учат|завис|содерж|принадлеж|выгляд|состо|соответ|статут|находят)/u;
const isPerfective = (plain: string) => PERFECTIVE_RU.test(plain) && !NOT_PERFECTIVE_RU.test(plain);
/** "Announced that it would be unveiled on 15 August". */
const REPORTED = /^(?:announced|said|told|added|promised|hoped|explained|confirmed|reported|planned)$/;
const PAST_AZ =
  /(?:[iu]b|[iu]bl[ae]r|ilib|unub|mis|mus|misdir|musdur|mislar|misler|misdi|di|du|dilar|dular|diler|duler|d[iu][qk]|m[iu]s[iu][qk])$/;
const PAST_RU =
  /(?:л|ла|ло|ли|лся|лась|лось|лись|ен|ена|ено|ены|ан|ана|ано|аны)$|^(?:при|за|вы|у|пере|под|на|про|раз|с)(?:вез|нес|рос)$|^(?:возник|достиг|вырос)$/;
/** Nouns that end like verbs. */
const NOUN_RU =
  /^(?:карнавал|полуфинал|финал|журнал|материал|филиал|квартал|капитал|вокал|сериал|персонал|мемориал|арсенал|зал|бал|стол|посол|футбол|волейбол|баскетбол|отдел|раздел|угол|узел|школа|сила|село|дело|число|тело|масло|крыло|земли|цели|роли|недели|модели|план|экран|ресторан|ветеран|океан|роман|стран[аы]?|обмен|член|гражданин|ценa|сцен[аы]|цен[аы]|арен[аы]|замен[аы]|перемен[аы])$/;
const PAST_EN =
  /^(?:was|were|had|took|held|met|came|gave|sang|spoke|began|wound|went|drew|ran|made|brought|taught|told|sent|won|stood|sat|flew|rose|rang|spent|built|bought|led|lit|laid|fell|grew|heard|kept|lost|paid|said|sold|swept|wrote|broke|chose|drove|became|wove|shook|rode|ate|drank|did|got|hung|beat|could|put|cut|lent|struck|threw|swam|bound|fed|fought|sank|sprang|wore|withdrew|undertook|oversaw|saw|burnt|arose|strode|gathered)$|(?<!^(?:hundr|ne|se|spe|b|r|sh|inde|unit|sacr|fe|cre|kindr|nak))ed$/;

const isFuture = {
  az: remembering((plain) => FUTURE_AZ.test(plain), 20_000),
  ru: remembering((plain) => FUTURE_RU.test(plain) || isPerfective(plain), 20_000),
  en: remembering((plain) => FUTURE_EN.test(plain), 20_000),
};
const isPast = {
  az: remembering((plain) => PAST_AZ.test(plain), 20_000),
  ru: remembering((plain) => PAST_RU.test(plain) && !NOUN_RU.test(plain), 20_000),
  en: remembering((plain) => PAST_EN.test(plain), 20_000),
};

/** `Отметили юбилей …`: in Russian a clause may begin with its verb; names end so in no other number. */
const isVerbAtHead = (plain: string, locale: 'az' | 'ru' | 'en') =>
  locale === 'ru' && plain.length > 5 && /(?:ли|лись|лось|лся|лась)$/.test(plain);

/** `… began on 2 September and will be over in May`: what is to come is told by a new predicate. */
export function opensAnew(tokens: readonly Token[], from: number, to: number): boolean {
  const at = tokens.slice(from, to).findIndex(({ plain }) => isFuture.en(plain));
  return at > 0 && /^(?:and|but)$/.test(tokens[from + at - 1]?.plain ?? '');
}

/** What the verbs of some words tell about their time. */
export function tenseOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  locale: 'az' | 'ru' | 'en',
): Tense {
  const [future, past] = [isFuture[locale], isPast[locale]];
  let tense: Tense = 'unknown';
  let isReported = false;
  let isFirst = true;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    const opens = isFirst;
    isFirst = false;
    // The first word of a sentence is no name for sure.
    if (token.capital && (!opens || !(future(token.plain) || isVerbAtHead(token.plain, locale)))) continue;
    if (locale === 'en' && token.plain === 'still' && tokens[at + 1]?.plain === 'to') return 'future';
    if (locale === 'en' && CALLED_FOR.test(token.plain) && tokens[at + 1]?.plain === 'for') {
      if (!/^(?:originally|initially)$/.test(tokens[at - 1]?.plain ?? '')) return 'future';
      tense = 'past';
      continue;
    }
    if (locale === 'az' && isPlannedAz(tokens, at)) return 'future';
    if (locale === 'az' && isParticipleAz(tokens, at)) continue;
    if (locale === 'en' && token.plain === 'would' && isReported) return 'future';
    if (token.plain === 'next' && tokens[at + 1]?.text === ':') return 'future';
    if (locale === 'en') isReported ||= REPORTED.test(token.plain);
    if (future(token.plain)) {
      if (locale !== 'az') return 'future';
      tense = 'future';
      continue;
    }
    if (token.plain.length > 2 && past(token.plain)) tense = 'past';
  }
  return tense;
}
