import { remembering } from '@/lib/remember';
import type { Category } from '../proposals';

/**
 * What events are called, in three languages; words as in `Token.plain` (without the marks of Azerbaijani and ё). The first
 * list a clause has a word of decides its category, so the narrow ones stand before the wide ones.
 */
const NOUNS: [Category, RegExp][] = [
  ['creative-evening', /^(?:yaradicili[qg]|шахматно-поэтическ|творческ|литературн|поэтическ|муз-гостин|literary|poetry|recital|mugam)/],
  ['exhibition', /^(?:sergi|выставк|выставоч|экспозици|вернисаж|exhibition|exhibit$|vernissage)/],
  ['presentation', /^(?:teqdimat|презентаци|presentation|launch$|premiere|premyera|премьер)/],
  ['conference', /^(?:konfrans|forum|simpozium|seminar|deyirmi|qurultay|konqress?(?:d|in|e|i)|конференци|форум|симпозиум|семинар|круглый|круглого|круглом|съезд|конгресс(?:е|а|у)?$|чтени|conference|symposium|seminar|roundtable|congress|summit|саммит|readings)/],
  ['festival', /^(?:festival|фестивал|сабантуй|сабантуе|sabantuy|karnaval|карнавал|carnival|parade|парад|paradi|ярмарк|yarmarka|fair$|bazaar|fete|ceilidh)/],
  ['contest', /^(?:musabiqe|olimpiada|viktorina|конкурс|олимпиад|викторин|contest|competition|quiz|olympiad)/],
  ['sport', /^(?:turnir|yaris|yarislar|cempionat|oyunlar|futbol|sahmat|gules|kubok|турнир|соревновани|чемпионат|спартакиад|матч|кубк|кубок|забег|марафон|tournament|championship|match$|marathon|games$|cup$|regatta|final(?:i|a|da|inda|s)?$|semi-?final|yarimfinal|финал|полуфинал)/],
  ['concert', /^(?:konsert|концерт|concert|performance|tamasa|спектакл|operetta|опер[аыу]$|recital|gala-концерт)/],
  ['course', /^(?:заняти[яейю]|kurs(?!ant)|mekteb(?:i|in)?(?:n|d)?acil|telim|usta-ders|master-klass|курс(?!ант)|мастер-класс|тренинг|школ[аыуе]$|course|courses|class(?:es)?$|workshop|lessons|training)/],
  ['reception', /^(?:qebul(?!-)|ziyafet|sufre|банкет|прием(?:е|а|у)?$|фуршет|ужин|обед|застоль|reception|banquet|dinner|iftar|ифтар)/],
  ['visit', /^(?:sefer|ziyaret|ekskursiya|визит|поездк|экскурси|ездил|съездил|поед(?:ем|ут|ет)$|посети|посещени|visit|trip|outing|gezinti|excursion|выезд|tour(?:ed|s)?$|pilgrimage|паломнич)/],
]; // biome-ignore format: a table

const THEMES: [Category, RegExp][] = [
  ['concert', /^(?:singing|singalong|carols|пение$|пения$)$/],
  ['course', /^(?:кружок|кружк[аеу])$/],
  ['remembrance', /^(?:anim|xatire|sehid|facie|soyqirim|isgal|matem|yas(?:i|in)?$|surgun|deportasiya|qetliam|qirgin|памят(?:и|ь|н)|траур|возложени|геноцид|трагеди|жертв|панихид|депортаци|голодомор|погиб|скорб|помин|холокост|memorial|commemorat|remembrance|victims|genocide|wreath|mourning|vigil|holocaust|fallen|eklil|requiem|tragedy|massacre)/],
  ['religious-holiday', /^(?:novruz|nouruz|qurban|ramazan|oruclu[qg]|mevlud|milad|pasxa|hanuka|новруз|навруз|наурыз|курбан|рамадан|рамазан|ураза|рождеств|пасх|ханук|пурим|маслениц|троиц|крещени|navruz|nowruz|eid|ramadan|christmas|easter|hanukkah|chanukah|purim|passover|diwali|onam|holi$|vaisakhi|navratri|epiphany|христос|свят-вечер|вербн|vardavar|вардавар)/],
  ['national-day', /^(?:respublika|musteqilli[ky]|cumhuriyyet|qurtulus|hemreyli[ky]|zefer|bayraq|konstitusiya|silahli|независимост|республик[иа]$|победы|конституци|независимое|флага|единств|солидарност|independence|republic$|victory|constitution|flag$|national$|patrick's|patrick)/],
  ['anniversary', /^(?:ildonum|donum|yubiley|yubile|юбиле|годовщин|летие$|летию$|летия$|\p{L}+лети[еюяи]$|столети|anniversary|jubilee|centenary|bicentenary|centennial|birthday|illiyi)/u],
]; // biome-ignore format: a table

const GATHERINGS: [Category, RegExp][] = [
  ['assembly', /^(?:yiginca[qg]|toplanti|iclas|собрани|сход|заседани|пленум|assembly|agm$|annual-general|session)/],
  ['reception', /^(?:lunch|supper|breakfast)$/],
  ['meeting', /^(?:gorus|встреч|meeting|gathering|reunion|посидел)/],
  ['remembrance', /^(?:piket|miting)(?!.)/],
  ['creative-evening', /^(?:gece)(?:si|sinde|sini|sine|lerini|leri)?$/],
  ['other', /^(?:слет(?:а|е|у|ом|ы)?$|acilis(?:i|in[aid])|открыти[ея]$|открытию$|освящени|закладк|opening$|unveiling|inauguration|consecration|tedbir|merasim|mitinq|clean-?up|субботник|aksiya|yurus|miting|senli[ky]|bayram|duserge|lager|лагер|camp$|school$|xeyriyye|subbotnik|iməclik|imecilik|layihe|merasim|мероприяти|вечер(?:а|е|у|ом|инк|инка|инке)?$|праздник|празднеств|празднован|торжеств|акци[яюией]|церемони|митинг|шестви|субботник|пикник|бал(?:а|у|е)?$|проект|гулянь|флешмоб|марш|event|ceremony|celebration|festivities|sale$|raffle$|service$|picnic|ball$|rally|march$|protest|project|evening|party$|fundraiser|feast|procession|night$|gala|liturgy|mass$|литурги|молеб|служб[аыу]$)/],
]; // biome-ignore format: a table

export const FOUNDING =
  /^(?:tesis(?!ci)|yaran(?:ib|di|mis)|yaradil(?!iq)|yaradib|yaratmis|yaratdi|qurulub|qurulmus|qeydiyyat|основан|основал|создан[аоы]?$|создали|создал$|создала$|учрежден|учредил|образован[аоы]?$|зарегистрирова|возник|founded|established|formed|constituted|inaugurated|incorporated|registered|co-founded|set-up|датиру|est$)/;
export const ELECTION =
  /^(?:secilib|secildi|secilmis|seciliblər|seciliblər|secilibler|secki|выбрал|выбран|избран|избрали|избрал|переизб[ри]|выборы|chose$|elected|re-elected|election|elections|appointed)/;
export const STATEMENT =
  /^(?:beyanat|muraciet|bildiris|cagiris|petisiya|mektub|обращени|заявлени|петици|воззвани|письм[оа]$|statement|appeal|petition|letter$|declaration)/;
/** Words that make a clause a happening also without a noun for it. */
const HAPPENED =
  /(?:acagini|eceyini|acaqlarini|eceklerini)$|^(?:kecirilecek|oynanil|qalandi|qalanib|toplas|eklil|приступ|başla|basla|kecirecek|olacaq|отчита|возлаг|laid$|toured$|held$|called$|planned$|scheduled$|gave$|toplandi|toplanib|yigisdi|yigisib|yandir|разожг|зажгли|проходи|lit$|kecirilib|kecirildi|kecirilmis|kecirib|kecirdi|kecirmis|bas|davam|teskil|istirak|acilib|acilisi|acildi|gonderilib|baslayib|baslanib|qeyd|toplasib|gorusub|ziyaret|yad$|anilib|anildi|tutub|tutdu|tutmus|olunub|olundu|edilib|edildi|sahibliyi|saliblar|taninib|yekunlas|basa$|случил|произош|состоя|состоит|прош(?:ел|ла|ли|ло)$|проведен|провел|провод|пройд|проведет|проведут|откры(?:л|т|ти)|отмети|отмеча|отпраздн|праздну|участи|участвова|принял[аи]?$|переда(?:л|н)|установлен|установил|собира|высту(?:пил|пает)|показа(?:л|н)|покажут|покажет|исполнил[аи]?$|завершил|стартовал|нача(?:л|т)|дал[аи]?$|оказа(?:л|н)|высадил|организова|собрал|встрет|почтил|возложил|приглаша|посетил|побывал|вручил|съехал|прозвуч|зазвуч|спел|сыграл|станцева|выпуст|заложил|заложен|освят|освящ|возвед|перереза|представил|представлен|продемонстрир|обсу(?:дил|жда)|помяну|held$|hosted|organi[sz]ed|gathered|celebrat|attended|open$|opens$|opened|presented|marked|commemorated|took|participat|welcomed|launched|unveiled|began$|begins$|started|elected|collected|raised|cooked|delivered|staged|performed|joined|join$|visited|met$|protested|marched|hold$|holds$|rang$|drew$|sang$|danced|reopen|closes$|launches$|leaves$|unveils$|runs$|plays$|sings$|tours$|screens$|stages$|holds$|hosts$|presents$|performs$|gives$|marks$|celebrates$|gathers$|meets$|convened|assembled|hoisted|debuted|premiered|inaugurated|honou?red|hosting|bought|purchased|acquired|donated|concluded|ended$|installed|planted|read$|paid$|returned|screened|dedicated|kicked)/;

/** The place of the first list that has a word; of several words the first list of all decides. */
const placeIn = (lists: [Category, RegExp][]) =>
  remembering((word) => {
    const at = lists.findIndex(([, list]) => list.test(word));
    return at < 0 ? lists.length : at;
  }, 20_000);

const firstOf = (lists: [Category, RegExp][]) => {
  const place = placeIn(lists);
  return (words: readonly string[]): Category | null =>
    lists[words.reduce((least, word) => Math.min(least, place(word)), lists.length)]?.[0] ?? null;
};
const nounOf = firstOf(NOUNS);
const themeOf = firstOf(THEMES);
const gatheringOf = firstOf(GATHERINGS);

const TAKES_PLACE = /^(?:keciril(?!me)|состоял|состоит|проведен|проводил)/;
const KEPT = /^(?:held|celebrated|marked|observed)$/;
/** So many words a clause without a verb has. */
const SHORT = 4;
const NOT = /^(?:не|not|never)$/;

/** Whether the words say of something that it was held: whatever it is called, it is an event. */
export const takesPlace = (words: readonly string[]): boolean =>
  words.some(
    (word, at) =>
      !NOT.test(words[at - 1] ?? '') &&
      (TAKES_PLACE.test(word) ||
        (word === 'teskil' && /^(?:olun|edil)/.test(words[at + 1] ?? '')) ||
        (/^(?:took|takes|take)$/.test(word) && words[at + 1] === 'place') ||
        (KEPT.test(word) && /^(?:was|were|be|been|last|first)$/.test(words[at - 1] ?? ''))),
  );

/** `Его не проводили`, `was not held`. */
export const isDenied = (words: readonly string[]): boolean =>
  words.some(
    (word, at) =>
      (NOT.test(words[at - 1] ?? '') && happens(word)) ||
      // "December: no meeting".
      (word === 'no' && words.length <= SHORT && isEventNoun(words[at + 1] ?? '')),
  );

/** Whether a word makes a clause a happening also without a noun for it. */
export const happens = remembering((plain) => HAPPENED.test(plain), 20_000);

const RITE = /^(?:vigil|панихид|requiem|возложени|молебен|wreath-laying|iftar)/;

/** Whether a word names an event. */
export const isEventNoun = remembering(
  (plain) =>
    RITE.test(plain) ||
    NOUNS.some(([, list]) => list.test(plain)) ||
    GATHERINGS.some(([, list]) => list.test(plain)),
  20_000,
);

/** Whether a word names what an event is about: a holiday, a tragedy, an anniversary. */
export function isTheme(plain: string): boolean {
  return THEMES.some(([, list]) => list.test(plain));
}

const ACTED =
  /^(?:unvanla|gonder|qebul|imzala|ediblər|edibler|edilib|olunub|edib$|etdi|направ|приня|подпис|обратил|издал|опубликов|выступил|issued|adopted|signed|sent|addressed|appealed|published|submitted|delivered)/;

/** Whether the words tell that a statement was made, and do not only speak of one. */
export function isStatementMade(words: readonly string[]): boolean {
  return words.some((word) => STATEMENT.test(word)) && words.some((word) => ACTED.test(word));
}

/** Whether a word may be one with the next, or made of several. */
const isOfMore = remembering(
  (word) =>
    /-|^bunovre|^(?:tehsil|came|dates|trac(?:es|ing)|put|esas[iu](?:ni)?|set|took|take|taking|round|general|qebul)$/.test(
      word,
    ),
  20_000,
);

/** Words of a clause, with the parts of compounds and "set up" as one. */
export function withParts(words: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    if (!isOfMore(word)) return word;
    const next = words[at + 1] ?? '';
    // "Dates back to 1962", "traces its roots to 1962", "cəmiyyətin əsası 1994-cü ildə qoyulub".
    if (word === 'dates' && /^(?:back|from|to)$/.test(next)) return ['founded'];
    if (/^(?:trac(?:es|ing))$/.test(word) && /^(?:its|their)$/.test(next)) return ['founded'];
    const laid = () => words.some((other) => /^qoy(?:ul|ub|du|mus)/.test(other));
    if (/^esas[iu](?:ni)?$/.test(word) && laid()) return ['founded'];
    if (/^bunovre/.test(word) && laid()) return ['founded'];
    if (word === 'came' && next === 'into' && words[at + 2] === 'being') return ['founded'];
    if (word === 'came' && next === 'out') return ['came-out'];
    if (word === 'put' && next === 'on') return ['staged'];
    if (word === 'set' && next === 'up') return ['set-up'];
    if (/^(?:took|take|taking)$/.test(word) && next === 'part') return [`${word}-part`];
    // A ministry of education is no schooling.
    if (word === 'tehsil' && /^(?:nazir|idare|sobe|merkez|ocaq|layihe)/.test(next)) return [`of-${word}`];
    if (word === 'round' && next === 'table') return ['roundtable'];
    if (word === 'general' && next === 'meeting') return ['annual-general'];
    // "Müraciət qəbul etdilər" is no reception.
    if (word === 'qebul' && /^(?:ed|et|olun)/.test(next)) return ['qebul-et'];
    return word.includes('-') ? [word, ...word.split('-')] : [word];
  });
}

/** Nouns that a founding or an election takes place at. */
const FRAME = new Set<Category | undefined>(['conference', undefined]);

const PLAYED = /^(?:performed|sang|played|выступил|пел[аи]?$|спел|исполнил|сыграл)/;
const PLAYERS = /^(?:choir|ensemble|band$|orchestra|singers|quartet|хор$|ансамбль$|оркестр$)/;

/** An evening of songs, a book that is launched, a society that is registered. */
function compound(words: readonly string[]): Category | undefined {
  const has = (list: RegExp) => words.some((word) => list.test(word));
  if (has(/^(?:вечер(?:а|е|у|ом)?$|evening$|gece(?:si|sinde|sini|lerini)?$)/)) {
    if (has(/^(?:песн|музык|романс|song|songs$|music$|mahni|musiqi|mugam)/)) return 'concert';
    if (has(/^(?:поэзи|стих(?:ов|и|ам)$|poetry|poems$|seir|poeziya)/)) return 'creative-evening';
  }
  if (has(PLAYED) && has(PLAYERS)) return 'concert';
  if (has(/^launch/) && has(/^(?:book|album|novel|anthology|magazine|memoir|dictionary)/))
    return 'presentation';
  if (has(/^(?:komanda|team$|команда)/) && has(/^(?:yigil|assembled|собран)/)) return 'founding';
  if (has(/^регистраци/) && has(/^(?:обществ|организаци|общин|союз|ассоциаци)/)) return 'founding';
  return undefined;
}

/** The category of a clause by its words, or nothing where none of them speaks of an event. */
export function categoryOf(words: readonly string[]): Category | null {
  const has = (list: RegExp) => words.some((word) => list.test(word));
  const noun = nounOf(words) ?? compound(words);
  if (has(FOUNDING) && FRAME.has(noun)) return 'founding';
  if (has(ELECTION) && FRAME.has(noun)) return 'election';
  if (isStatementMade(words) && !noun) return 'statement';
  return noun ?? themeOf(words) ?? gatheringOf(words);
}
