import { frame } from './frame';

const E = '\\p{L}*';
/** Up to two words between the parts of a phrase. */
const GAP = '(?:\\S+ ){0,2}';
const BOARD = '(?:правлени[ея]|совета?|президиума?|комитета?|оргкомитета?|бюро)';
const CHECKERS = `(?:(?:контрольно-)?ревизионн${E}|контрольн${E}) (?:\\S+ )?комисси${E}`;
const ENTERED =
  'вход(?:ит|ят|ил[аи]?)|вошл[аи]|вош[её]л|войд[уе]т|введен[аы]?|введён|кооптирован[аы]?|включен[аы]?|включён|пополнил[аи]?|избран[аы]?|переизбран[аы]?|выбран[аы]?|прошли';
const CHOSE = 'избрали|избрал[аи]?|выбрали|ввели|включили|кооптировали|переизбрали';
const OF_STATE =
  'министров|депутатов|безопасности|федерации|европы|городской совет|городского совета|областной совет|муниципальный совет|совет при';
const OURS = `(?:обществ|союз|общин|землячеств|организаци|ассоциаци|центр|автономи|федераци|клуб|объединени|диаспор|правлени|совет|конгресс)${E}`;
const MADE = `(?:обществ|союз|общин|землячеств|организаци|ассоциаци|центр|автономи|клуб|объединени|ансамбл|хор|школ|кружок|студи|театр|газет|журнал|фонд)${E}`;
const HONOURS = `(?:грамот|медал|орден|преми|диплом|благодарност|благодарственн|наград|звани|знак|приз|сертификат)${E}`;

const OCCASION = `(?:праздник|торжеств|вечер|встреч|мероприяти|конференци|кругл|заседани|форум|съезд|открыти|церемони|собрани|концерт|фестивал|при[её]м|презентаци|при[её]м)${E}`;
const COMPETED = `(?:субботник|турнир|конкурс|соревновани|матч|олимпиад|марафон)${E}`;
const INSTRUMENT =
  '(?:фортепиано|пианино|рояле|баяне|гармони|гармошке|скрипке|гитаре|домбре|дудуке|зурне|аккордеоне|кобзе|бандуре|таре|кеманче|кларнете|аккомпанировал[аи]?)';
const BY_YEAR = 'году|года';

/** What verbs say of people in Russian, in whatever order the words stand. */
export const RU_FRAMES = [
  frame('auditor', { verb: ENTERED, says: CHECKERS, cases: 'nom' }),
  frame('auditor', { verb: CHOSE, says: CHECKERS, cases: 'acc' }),
  frame('auditor', { verb: 'возглавил[аи]?|возглавляет|возглавит|возглавила', says: CHECKERS, cases: 'nom' }),
  frame(null, { verb: ENTERED, says: OF_STATE, who: 'nobody' }),
  frame('board-member', {
    verb: ENTERED, says: `(?:в|состав) ${GAP}${BOARD}`, not: `председател${E}|секретар${E}`, cases: 'nom',
  }),
  frame('board-member', { verb: 'пополнил[аи]?', says: '(?:правление|совет|президиум|комитет)', cases: 'nom' }),
  frame('board-member', { verb: CHOSE, says: `(?:в|состав) ${GAP}${BOARD}`, cases: 'acc' }),
  frame('board-member', {
    verb: 'составе', says: '(?:правлени[ея]|совет|комитет|президиум) (?:\\S+ )?в составе', who: 'after', cases: 'gen', reach: 3,
  }),
  frame('founder', { verb: 'стоял[аи]?|стоит|стоят', says: 'у истоков|у колыбели', cases: 'nom' }),
  frame('founder', { verb: 'стоявш\\p{L}+', says: 'у истоков|у колыбели', who: 'before', reach: 2 }),
  frame('founder', { verb: 'основал[аи]?|учредил[аи]?', cases: 'nom', reach: 14 }),
  frame('founder', { verb: 'создал[аи]?|организовал[аи]?', says: MADE, not: `концерт${E}|вечер${E}|фестивал${E}|выставк${E}`, cases: 'nom', reach: 8 }),
  frame('founder', { verb: 'выступил[аи]?', says: `(?:учредител|соучредител|основател)${E}(?:ем|ями)`, cases: 'nom' }),
  frame('initiator', { verb: 'выступил[аи]?', says: `инициатор(?:ом|ами)|с инициативой|с предложением|с идеей`, cases: 'nom' }),
  frame('initiator', { verb: 'принадлежит|принадлежала|принадлежал', says: 'идея|инициатива|замысел|мысль', cases: 'dat', reach: 4 }),
  frame(null, { verb: 'выступил[аи]?', says: `(?:организатор|соорганизатор|партн[её]р|спонсор)(?:ом|ами)|против|за`, who: 'nobody' }),
  frame('former-chair', {
    verb: 'покинул[аи]?|оставил[аи]?|сложил[аи]?|ушел|ушёл|ушла|отказал(?:ся|ась)',
    says: `(?:пост|поста|должность|должности) (?:председателя|президента)|полномочия председателя`, cases: 'nom',
  }),
  frame('former-chair', {
    verb: 'руководивш(?:ий|ая)|возглавлявш(?:ий|ая)', says: OURS, who: 'before', cases: 'nom gen dat acc ins', reach: 5,
  }),
  frame('speaker', { verb: 'взял[аи]?|получил[аи]?|брал[аи]?', says: 'слово', cases: 'nom', reach: 6 }),
  frame('speaker', { verb: 'предоставили|дали|предоставлено', says: 'слово', cases: 'dat', reach: 6 }),
  frame('speaker', {
    verb: 'прочитал[аи]?|проч[её]л|прочла|прочли|сделал[аи]?|представил[аи]?', says: `(?:доклад|лекци|сообщени)${E}`, cases: 'nom',
  }),
  frame('speaker', { verb: 'участвовал[аи]?', says: `(?:прени|обсуждени|дискусси)${E}`, cases: 'nom', reach: 10 }),
  frame('guest', { verb: 'побывал[аи]?|участвовал[аи]?', says: OCCASION, not: COMPETED, cases: 'nom', reach: 10 }),
  frame('performer', { verb: 'играл[аи]?|аккомпанировал[аи]?', says: INSTRUMENT, cases: 'nom', reach: 6 }),
  frame('guest', { verb: 'почтил[аи]?', says: 'присутствием', cases: 'nom' }),
  frame('honouree', { verb: 'награжд[её]н[аы]?|удостоен[аы]?|отмечен[аы]?|поощр[её]н[аы]?', not: BY_YEAR, cases: 'nom', reach: 8 }),
  frame('honouree', { verb: 'наградил[аи]?|поздравил[аи]?|чествовал[аи]?|поблагодарили|чествуют', cases: 'acc', who: 'after', reach: 5 }),
  frame('honouree', { verb: 'получил[аи]?|удостоил(?:ся|ась|ись)', says: HONOURS, not: BY_YEAR, cases: 'nom', reach: 8 }),
  frame('honouree', { verb: 'вручен[аыо]?|вручён|вручил[аи]?|присвоен[оаы]?|присвоили', says: `${HONOURS}|подарк${E}|цветы`, cases: 'dat', who: 'after', reach: 8 }),
]; // biome-ignore format: a table
