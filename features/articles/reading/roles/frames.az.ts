import { frame } from './frame';

const E = '\\p{L}*';
const CHECKERS = `(?:təftiş|nəzarət|nəzarət-təftiş)${E} (?:\\S+ )?komissiya(?:sı)?n?[aə]`;
const BOARD =
  '(?:idarə heyətin[əi]n? ?(?:tərkibinə)?|idarə heyətinə|şurasına|şuraya|rəyasət heyətinə|komitəsinə|heyətinə)';
const OCCASION = `(?:tədbir|bayram|şənliy|açılış|yığıncağ|görüş|mərasim|konsert|gecə|sərgi|konfrans|qəbul|ziyafət|festival|təqdimat)${E}`;
const BODY = `(?:cəmiyyət|birliy|birlik|dərnə[yk]|klub|mərkəz|məktəb|ansambl|xor|icma|təşkilat|fond|qəzet|teatr|studiya|assosiasiya|ev)${E}`;
const HONOURS = `(?:medal|orden|mükafat|diplom|fərman|təşəkkürnamə|nişan|sertifikat|hədiyyə|plaket|kubok)${E}`;
const PAPER = `(?:məktub|müraciət|bəyanat|petisiya|çağırış|ərizə|sənəd)${E}`;
/** Finite verbs of what is over: `imzalayıb`, `imzaladılar`. */
const DONE = '(?:[yd]?[ıiuü]b(?:l[aə]r)?|d[ıiuü](?:l[aə]r)?|m[ıiuü]şd[ıiuü]\\p{L}*)';

const INSTRUMENT = `(?:fortepiano|piano|tar|tarda|qarmon|gitara|skripka|akkordeon|royal|saz|kamança|nağara|balaban|violonçel|duduk|zurna)${E}`;

/** What verbs say of people in Azerbaijani: the subject before the verb has no ending, the verb is the last word. */
export const AZ_FRAMES = [
  frame('auditor', { verb: 'adından', says: '(?:nəzarət|təftiş|nəzarət-təftiş) (?:qrupu|komissiyası|komitəsi) adından', who: 'after', reach: 2 }),
  frame('honouree', { verb: 'həsr', says: `həsr (?:olun|ed)${E}`, who: 'before', cases: 'dat', reach: 1 }),
  frame('speaker', { verb: `aç(?:dı|ıb|ıq|mış)${E}`, says: OCCASION, not: `sərgini|məktəbi|mərkəzi|pəncərə${E}`, who: 'before', cases: 'nom', reach: 2 }),
  frame('speaker', { verb: `ver(?:di|ib|miş)${E}`, says: 'məlumat ver(?:di|ib|miş)\\p{L}*|hesabat ver(?:di|ib|miş)\\p{L}*', who: 'before', cases: 'nom', reach: 5 }),
  frame('speaker', { verb: `söz(?:ü)?`, says: '(?:giriş|açılış|təbrik|son) sözü?', who: 'before', cases: 'nom', reach: 1 }),
  frame('speaker', { verb: `giriş|təbrik`, says: '(?:giriş|təbrik) sözü (?:ilə|söylə|de)\\p{L}*', who: 'after', cases: 'nom', reach: 4 }),
  frame('speaker', { verb: 'cavab(?:landırdı|landırıb)?', says: 'suallar(?:a|ı|ına|ını) cavab\\p{L}*', who: 'before', cases: 'nom', reach: 2 }),
  frame('chair', { verb: 'sədrlik', says: `sədrlik (?:ed|et)${E}`, who: 'before', cases: 'nom', reach: 2 }),
  frame('performer', { verb: `söylə(?:di|yib|miş)${E}|de(?:di|yib|miş)${E}|oxu(?:du|yub|muş)${E}|səsləndir(?:di|ib|miş)${E}`, says: `(?:şeir|poema|bayatı|qəzəl|mahnı|türkü|nəğmə|romans)${E}`, who: 'before', cases: 'nom', reach: 5 }),
  frame('auditor', { verb: `seçil${E}|daxil|daxildir|rəhbərlik|başçılıq`, says: CHECKERS, who: 'before', cases: 'nom' }),
  frame('auditor', { verb: 'adından', says: '(?:nəzarət|təftiş) (?:\\S+ )?adından', who: 'after', reach: 1 }),
  frame('speaker', { verb: `aç(?:ıb|dı|mış|araq)${E}`, says: `${OCCASION}`, who: 'before', cases: 'nom', reach: 3 }),
  frame('honouree', { verb: 'həsr', says: 'həsr (?:olun|ed)\\p{L}*', who: 'before', cases: 'dat', reach: 1 }),
  frame('board-member', {
    verb: `seçil${E}|daxil|daxildir|daxildirlər|düş${E}|qəbul`, says: BOARD, not: `sədr|sədri|təftiş${E}|nəzarət${E}`, who: 'before', cases: 'nom',
  }),
  frame('board-member', { verb: 'ibarətdir', says: '(?:idarə heyəti|heyət|şurası|komitəsi|rəyasət heyəti)', who: 'before', reach: 1 }),
  frame('founder', { verb: `qoy(?:ub|du|muş)${E}`, says: 'əsasını|təməlini', who: 'before', cases: 'nom', reach: 4 }),
  frame('founder', { verb: 'qoyan', says: 'əsasını|təməlini', who: 'after', reach: 4 }),
  frame('founder', { verb: `yarad(?:ıb|dı|mış)${E}|yarat(?:dı|mış)${E}|qur(?:ub|du|muş)${E}`, says: BODY, who: 'before', cases: 'nom', reach: 3 }),
  frame('founder', { verb: 'təsis', says: 'təsis (?:edib|ediblər|etdi|etdilər|etmişdir|etmişlər)', who: 'before', cases: 'nom', reach: 3 }),
  frame('founder', { verb: 'var|vardır|vardı|olub|idi|idilər', says: 'təsisçilər(?:i|in)? (?:arasında|sırasında)|qurucular(?:ı)? arasında', who: 'before', cases: 'nom', reach: 2 }),
  frame('guest', { verb: 'idi|idilər|oldu|olub|oldular|olublar', says: 'qonaqları|qonağı', who: 'before', cases: 'nom', reach: 1 }),
  frame('guest', {
    verb: 'var|vardı|idi|idilər|olub|oldu|olublar', says: `(?:qonaqlar|dəvətlilər|dəvət olunanlar)(?:ı|ın)? (?:arasında|sırasında)|iştirakçılar(?:ı|ın)? (?:arasında|sırasında)|edənlər (?:arasında|sırasında)`,
    who: 'before', cases: 'nom', reach: 2,
  }),
  frame('guest', { verb: 'təşrif', who: 'before', cases: 'nom', reach: 2 }),
  frame('guest', { verb: `gəl(?:di|ib|miş)${E}|qatıl(?:ıb|dı|mış)${E}`, says: OCCASION, who: 'before', cases: 'nom', reach: 3 }),
  frame('guest', { verb: 'iştirak', says: 'iştirak (?:edib|ediblər|etdi|etdilər|edirdi|edirdilər|etmişdir|etmişdi|etmişdilər|etmişlər)', who: 'before', cases: 'nom', reach: 5 }),
  frame('speaker', { verb: `danış(?:ıb|dı|mış)${E}`, says: 'qarşısında|mövzusunda|tədbirdə|toplantıda|adından|gecədə|məclisdə|yığıncaqda|konfransda|mərasimdə|açılışda|forumda|uşaqlara|qonaqlara|toplaşanlara', who: 'before', cases: 'nom', reach: 6 }),
  frame('speaker', { verb: `oxu(?:du|yub|muş)${E}|təqdim`, says: 'məruzə(?:ni|sini|lər|ləri|lərini)?', not: 'məruzəsi', who: 'before', cases: 'nom', reach: 6 }),
  frame('speaker', { verb: 'edən|edənlər', says: 'çıxış (?:edən|edənlər)', who: 'after', reach: 14 }),
  frame('speaker', { verb: 'verildi|verilib|verdi', says: 'söz', who: 'before', cases: 'dat', reach: 3 }),
  frame('speaker', { verb: `salamla(?:dı|yıb|yaraq|mış)${E}`, who: 'before', cases: 'nom', reach: 5 }),
  frame('addressed-by', { verb: `göndər(?:ib|di|miş)${E}|ünvanla${DONE}`, says: PAPER, who: 'before', cases: 'nom', reach: 7 }),
  frame('honouree', { verb: `lövhəsi${E}|abidəsi${E}|büstü${E}|barelyefi${E}`, who: 'before', cases: 'gen', reach: 1 }),
  frame('addressed-by', { verb: `imzala${DONE}`, says: PAPER, who: 'before', cases: 'nom', reach: 6 }),
  frame('addressed-by', { verb: 'imzası|imzaları', says: `altında|${PAPER}`, who: 'before', reach: 1 }),
  frame('addressed-by', { verb: 'imza', says: 'imza (?:at|qoy)\\p{L}*', who: 'before', cases: 'nom', reach: 4 }),
  frame('member', { verb: `seçil${E}`, says: 'üzvlüyə|üzvlüyünə', who: 'before', cases: 'nom', reach: 3 }),
  frame('performer', { verb: `çal(?:dı|ıb|ırdı)${E}`, says: INSTRUMENT, who: 'before', cases: 'nom', reach: 4 }),
  frame('honouree', { verb: `mükafatlandırıl${E}`, who: 'before', cases: 'nom', reach: 4 }),
  frame('honouree', { verb: 'təltif', says: `təltif (?:ol|ed)${E}|təltif edil${E}`, not: 'təltif (?:etdi|edib|ediblər|etdilər)', who: 'before', cases: 'nom', reach: 5 }),
  frame('honouree', { verb: 'layiq', who: 'before', cases: 'nom', reach: 6 }),
  frame('honouree', { verb: `veril(?:di|ib|miş)${E}|təqdim|bağışlan${E}`, says: HONOURS, not: 'təqdim (?:etdi|edib|etdilər)', who: 'before', cases: 'dat', reach: 4 }),
  frame('honouree', { verb: 'təbrik', says: `təbrik (?:etdi|etdilər|edib|ediblər|olundu|edildi)`, who: 'before', cases: 'acc', reach: 6 }),
  frame('initiator', { verb: 'məxsusdur|məxsusdu', says: 'ideya(?:sı)?|təşəbbüs', who: 'before', cases: 'dat', reach: 1 }),
  frame('initiator', { verb: 'ideyanın|layihənin', says: '(?:ideyanın|layihənin) müəllif(?:i|ləri)', who: 'after', reach: 2 }),
  frame('representative', { verb: 'təmsil', says: `təmsil (?:ed|et)${E}`, not: 'təmsil edən', who: 'before', cases: 'nom', reach: 3 }),
  frame('performer', { verb: `oxu(?:du|yub|muş)${E}`, says: 'şeir|şeirlər|poema', who: 'before', cases: 'nom', reach: 1 }),
  frame('performer', { verb: `oxu(?:du|yub|muş)${E}`, says: `(?:mahnı|muğam|romans|ariya|bayatı|nəğmə|təsnif|türkü)${E}`, who: 'before', cases: 'nom', reach: 8 }),
  frame('performer', { verb: 'müşayiət', says: INSTRUMENT, who: 'before', cases: 'nom', reach: 3 }),
]; // biome-ignore format: a table
