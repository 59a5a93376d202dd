import { frame } from './frame';
import { AZ_WORK_FRAMES } from './frames-work.az';

const E = '\\p{L}*';
const CHECKERS = `(?:təftiş|nəzarət|nəzarət-təftiş)${E} (?:\\S+ )?komissiya(?:sı)?n?[aə]`;
const BOARD =
  '(?:idarə heyətin[əi]n? ?(?:tərkibinə)?|idarə heyətinə|şurasına|şuraya|rəyasət heyətinə|komitəsinə|heyətinə)';
const OCCASION = `(?:tədbir|bayram|şənliy|açılış|yığıncağ|görüş|mərasim|konsert|gecə|sərgi|konfrans|qəbul|ziyafət|festival|təqdimat|məclis|təbrikə)${E}`;
const BODY = `(?:cəmiyyət|birliy|birlik|dərnə[yk]|klub|mərkəz|məktəb|ansambl|xor|icma|təşkilat|fond|qəzet|teatr|studiya|assosiasiya|ev)${E}`;
const HONOURS = `(?:medal|orden|mükafat|diplom|fərman|təşəkkürnamə|nişan|sertifikat|hədiyyə|plaket|kubok)${E}`;
const PAPER = `(?:məktub|müraciət|bəyanat|petisiya|çağırış|ərizə|sənəd)${E}`;
/** Finite verbs of what is over: `imzalayıb`, `imzaladılar`. */
const DONE = '(?:[yd]?[ıiuü]b(?:l[aə]r)?|d[ıiuü](?:l[aə]r)?|m[ıiuü]şd[ıiuü]\\p{L}*)';

const MEETING_IN = `(?:tədbir|bayram|şənlik|açılış|yığıncaq|görüş|mərasim|konsert|gecə|sərgi|konfrans|toplantı|məclis|qurultay|forum|iclas|festival|təqdimat)(?:s?[ıi]n)?d[aə]`;
/** Nouns of offices in -lıq: what one is brought to or does. */
const OFFICES = {
  chair: 'sədrli',
  president: 'prezidentli',
  director: '(?:direktorlu|müdirli)',
  secretary: 'katibli',
  editor: 'redaktorlu',
  treasurer: 'xəzinədarlı',
  leader: 'rəhbərli',
} as const;
const officeFrames = (Object.entries(OFFICES) as [keyof typeof OFFICES, string][]).flatMap(([role, stem]) => [
  frame(role, {
    verb: `${stem}[yğ](?:[ıiuü]n)?[aə]`,
    says: '(?:seçil|gətiril|təyin|keç|irəli)\\p{L}*',
    who: 'after',
    cases: 'nom',
    reach: 1,
  }),
  frame(role, {
    verb: `${stem}[yğ](?:[ıiuü]n)?[aə]`,
    says: '(?:seçil|gətiril|təyin|keç|irəli)\\p{L}*',
    who: 'before',
    cases: 'nom',
    reach: 5,
  }),
  ...(role === 'leader'
    ? []
    : [
        frame(role, {
          verb: `${stem}[qk]`,
          says: `${stem}[qk] (?:ed|et)\\p{L}*`,
          not: `${stem}[qk] etdiyi`,
          who: 'before',
          cases: 'nom',
          reach: 2,
        }),
      ]),
]);

const INSTRUMENT = `(?:fortepiano|piano|tar|tarda|qarmon|gitara|skripka|akkordeon|royal|saz|kamança|nağara|balaban|violonçel|duduk|zurna)${E}`;

/** What verbs say of people in Azerbaijani: the subject before the verb has no ending, the verb is the last word. */
export const AZ_FRAMES = [
  ...officeFrames,
  ...AZ_WORK_FRAMES,
  frame('leader', { verb: 'rəhbərlik|başçılıq', says: '(?:rəhbərlik|başçılıq) (?:edən|etmiş|eləyən)', who: 'after', cases: 'nom', reach: 3 }),
  frame('speaker', { verb: 'açıq', says: 'açıq elan (?:et|ed)\\p{L}*', who: 'before', cases: 'nom', reach: 2 }),
  frame('speaker', { verb: 'təqdim', says: 'hesabat\\p{L}* (?:\\S+ )?təqdim (?:etdi|edib|etmiş)\\p{L}*', who: 'before', cases: 'nom', reach: 1 }),
  frame('guest', { verb: 'dəvət', says: 'dəvət (?:olunmuş|olunan|edilmiş|edilən)', who: 'after', reach: 2 }),
  frame('guest', { verb: 'dəvət', says: 'dəvət (?:olunub|olunmuşdu|edilib|edilmişdi|olunmuşdur)(?:l[aə]r)?', who: 'before', cases: 'nom', reach: 2 }),
  frame('addressed-by', { verb: 'imzası|imzaları', says: 'altında (?:\\S+ ){0,6}daha (?:\\S+ ){0,3}imza(?:sı|ları)', who: 'before', reach: 5 }),
  frame('author', { verb: `yaz(?:ıb|dı|mış)${E}`, says: `(?:ön söz|kitab|məqalə|ssenari|esse|himn|sözlər|musiqi)(?:[yn]?[uüıi]|ini|ünü|sini)? (?:\\S+ )?yaz(?:ıb|dı|mış)${E}`, who: 'before', cases: 'nom', reach: 1 }),
  frame('leader', { verb: 'rəhbərlik|başçılıq', says: '(?:rəhbərlik|başçılıq) (?:etdiyi|etdikləri|elədiyi)', who: 'before', cases: 'gen', reach: 1 }),
  frame('leader', { verb: 'rəhbərlik|başçılıq', says: '(?:rəhbərlik|başçılıq) (?:etdiyi|elədiyi)', who: 'after', cases: 'nom', reach: 8 }),
  frame('leader', { verb: 'rəhbərlik|başçılıq', says: '(?:rəhbərlik|başçılıq) (?:edirəm|etmişəm|etdim|edirik)', who: 'before', cases: 'nom', reach: 14 }),
  frame('leader', { verb: 'idarə', says: `${BODY} (?:\\S+ ){0,6}idarə (?:ed(?:ir|ib|ən|əcək)|etmiş|edirdi)${E}`, who: 'before', cases: 'nom', reach: 1 }),
  frame('leader', { verb: 'idarə', says: 'tərəfindən idarə olun\\p{L}*', who: 'before', reach: 1 }),
  frame('performer', { verb: `təqdim|göstər(?:di|ib|miş|ir|əcək)${E}|sevindir(?:di|ib|miş|əcək)${E}|nümayiş`, says: `(?:mahnı|muğam|rəqs|nəğmə|türkü|romans|konsert proqramı|musiqi nömrə)${E} (?:\\S+ ){0,4}(?:təqdim (?:etdi|edib|etmiş)|göstər|sevindir|nümayiş etdir)${E}`, who: 'before', cases: 'nom', reach: 5 }),
  frame('speaker', { verb: `edib|ediblər|etdi|etdilər|etmişdir|söyləyib|söylədi|dinlənilib`, says: 'məruzəni', who: 'before', cases: 'nom', reach: 1 }),
  frame('speaker', { verb: `bildir(?:di|ib|miş)${E}|söylə(?:di|yib|miş)${E}|bölüş(?:dü|üb|müş|ür|əcək)${E}|de(?:di|yib|miş)${E}`, says: `(?:öz )?(?:fikir|fikr|təəssürat|xatirə|ürək söz)(?:l[aə]r)?(?:[ıi]n[ıi]|[ıi])? (?:\\S+ )?(?:bildir|söylə|bölüş|de)${E}`, who: 'before', cases: 'nom', reach: 6 }),
  frame('speaker', { verb: `danış(?:ıb|dı|mış|ır|acaq)${E}`, says: `(?:haqqında|haqda|barədə|barəsində) (?:\\S+ ){0,8}danış(?:ıb|dı|mış|ır|acaq)${E}|\\S+d[aə]n danış(?:ıb|dı|mış|ır|acaq)${E}`, not: '(?:bizə|mənə|ona|onlara|müxbirimizə|müxbirə)|barədə də|planlar\\p{L}*', who: 'before', cases: 'nom', reach: 7 }),
  frame('speaker', { verb: `verilmiş${E}`, says: 'söz', who: 'before', cases: 'dat', reach: 1 }),
  frame('guest', { verb: 'olub|olublar|vardı|oldular|oldu', says: `${MEETING_IN} (?:\\S+ ){0,14}(?:da|də|həmçinin) (?:olub|olublar|vardı|oldular|oldu)`, who: 'before', cases: 'nom', reach: 1 }),
  frame('honouree', { verb: `təşəkkür|təşəkkürümüzü|təşəkkürünü|minnətdarlıq|minnətdarlığımızı|minnətdarıq`, says: `(?:təşəkkür${E}|minnətdarlı${E}) (?:ed|et|bildir|olun)${E}|minnətdarıq`, who: 'before', cases: 'dat', reach: 2 }),
  frame('honouree', { verb: `yaşı|yaşını|yaşının|illiyi|illiyini`, says: `(?:yaşı|yaşını|illiyi|illiyini|yaşının tamam olması) (?:\\S+ )?(?:qeyd|tamam|bayram)${E}`, who: 'before', cases: 'gen', reach: 3 }),
  frame('initiator', { verb: `sür(?:üb|dü|müş)${E}|ver(?:ib|di|miş)${E}`, says: `(?:ideya|təşəbbüs|təklif)${E} (?:\\S+ ){0,5}(?:irəli sür|ver)${E}`, who: 'before', cases: 'nom', reach: 2 }),
  frame('auditor', { verb: 'adından', says: '(?:nəzarət|təftiş|nəzarət-təftiş) (?:qrupu|komissiyası|komitəsi) adından', who: 'after', reach: 2 }),
  frame('honouree', { verb: 'həsr', says: `həsr (?:olun|ed)${E}`, who: 'before', cases: 'dat', reach: 1 }),
  frame('speaker', { verb: `aç(?:dı|ıb|ıq|mış)${E}`, says: OCCASION, not: `sərgini|məktəbi|mərkəzi|pəncərə${E}`, who: 'before', cases: 'nom', reach: 2 }),
  frame('speaker', { verb: `ver(?:di|ib|miş)${E}`, says: 'məlumat ver(?:di|ib|miş)\\p{L}*|hesabat ver(?:di|ib|miş)\\p{L}*', who: 'before', cases: 'nom', reach: 5 }),
  frame('speaker', { verb: `söz(?:ü)?`, says: '(?:giriş|açılış|təbrik|son) sözü?', who: 'before', cases: 'nom', reach: 1 }),
  frame('speaker', { verb: `giriş|təbrik`, says: '(?:giriş|təbrik) sözü (?:ilə|söylə|de)\\p{L}*', who: 'after', cases: 'nom', reach: 4 }),
  frame('speaker', { verb: 'cavab(?:landırdı|landırıb)?', says: 'suallar(?:a|ı|ına|ını) cavab\\p{L}*', who: 'before', cases: 'nom', reach: 2 }),
  frame('chair', { verb: 'sədrlik', says: `sədrlik (?:ed|et)${E}`, who: 'before', cases: 'nom', reach: 2 }),
  frame('performer', { verb: `söylə(?:di|yib|miş)${E}|de(?:di|yib|miş)${E}|oxu(?:du|yub|muş|yur|yacaq)${E}|səsləndir(?:di|ib|miş|ir|əcək)${E}`, says: `(?:şeir|poema|bayatı|qəzəl|mahnı|türkü|nəğmə|romans)${E}`, who: 'before', cases: 'nom', reach: 5 }),
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
  frame('founder', { verb: `yarad(?:ıb|dı|mış)${E}|yarat(?:dı|mış)${E}|qur(?:ub|du|muş)${E}`, says: BODY, who: 'before', cases: 'nom', reach: 8 }),
  frame('founder', { verb: 'təsis', says: 'təsis (?:edib|ediblər|etdi|etdilər|etmişdir|etmişlər)', who: 'before', cases: 'nom', reach: 3 }),
  frame('founder', { verb: 'var|vardır|vardı|olub|idi|idilər', says: 'təsisçilər(?:i|in)? (?:arasında|sırasında)|qurucular(?:ı)? arasında', who: 'before', cases: 'nom', reach: 2 }),
  frame('guest', { verb: 'idi|idilər|oldu|olub|oldular|olublar', says: 'qonaqları|qonağı', who: 'before', cases: 'nom', reach: 1 }),
  frame('guest', {
    verb: 'var|vardı|idi|idilər|olub|oldu|olublar', says: `(?:qonaqlar|dəvətlilər|dəvət olunanlar)(?:ı|ın)? (?:arasında|sırasında)|iştirakçılar(?:ı|ın)? (?:arasında|sırasında)|edənlər (?:arasında|sırasında)`,
    who: 'before', cases: 'nom', reach: 2,
  }),
  frame('guest', { verb: 'təşrif', who: 'before', cases: 'nom', reach: 2 }),
  frame('guest', { verb: `gəl(?:di|ib|miş|əcək)${E}|qatıl(?:ıb|dı|mış|acaq)${E}`, says: OCCASION, who: 'before', cases: 'nom', reach: 3 }),
  frame('guest', { verb: 'iştirak', says: 'iştirak (?:edib|ediblər|etdi|etdilər|edirdi|edirdilər|etmişdir|etmişdi|etmişdilər|etmişlər)', who: 'before', cases: 'nom', reach: 5 }),
  frame('speaker', { verb: `danış(?:ıb|dı|mış|ır|acaq)${E}`, says: 'qarşısında|mövzusunda|tədbirdə|toplantıda|adından|gecədə|məclisdə|yığıncaqda|konfransda|mərasimdə|açılışda|forumda|uşaqlara|qonaqlara|toplaşanlara', who: 'before', cases: 'nom', reach: 6 }),
  frame('speaker', { verb: `oxu(?:du|yub|muş|yur|yacaq)${E}|təqdim`, says: 'məruzə(?:ni|sini|lər|ləri|lərini)?', not: 'məruzəsi', who: 'before', cases: 'nom', reach: 6 }),
  frame('speaker', { verb: 'edən|edənlər', says: 'çıxış (?:edən|edənlər)', who: 'after', reach: 14 }),
  frame('speaker', { verb: 'verildi|verilib|verdi', says: 'söz', who: 'before', cases: 'dat', reach: 3 }),
  frame('speaker', { verb: `salamla(?:dı|yıb|yaraq|mış)${E}`, who: 'before', cases: 'nom', reach: 5 }),
  frame('addressed-by', { verb: `göndər(?:ib|di|miş)${E}|ünvanla${DONE}`, says: PAPER, who: 'before', cases: 'nom', reach: 7 }),
  frame('honouree', { verb: `lövhəsi${E}|abidəsi${E}|büstü${E}|barelyefi${E}`, who: 'before', cases: 'gen', reach: 1 }),
  frame('addressed-by', { verb: `imzala${DONE}`, says: PAPER, who: 'before', cases: 'nom', reach: 6 }),
  frame('addressed-by', { verb: 'imzası|imzaları', says: `altında|${PAPER}`, who: 'before', reach: 1 }),
  frame('addressed-by', { verb: 'imza', says: 'imza (?:at|qoy)\\p{L}*', who: 'before', cases: 'nom', reach: 4 }),
  frame('member', { verb: `seçil${E}`, says: 'üzvlüyə|üzvlüyünə', who: 'before', cases: 'nom', reach: 3 }),
  frame('performer', { verb: `çal(?:dı|ıb|ır|acaq)${E}`, says: INSTRUMENT, who: 'before', cases: 'nom', reach: 4 }),
  frame('honouree', { verb: `mükafatlandırıl${E}`, who: 'before', cases: 'nom', reach: 4 }),
  frame('honouree', { verb: 'təltif', says: `təltif (?:ol|ed)${E}|təltif edil${E}`, not: 'təltif (?:etdi|edib|ediblər|etdilər)', who: 'before', cases: 'nom', reach: 5 }),
  frame('honouree', { verb: 'layiq', who: 'before', cases: 'nom', reach: 6 }),
  frame('honouree', { verb: `veril(?:di|ib|miş)${E}|təqdim|bağışlan${E}`, says: HONOURS, not: 'təqdim (?:etdi|edib|etdilər)', who: 'before', cases: 'dat', reach: 4 }),
  frame('honouree', { verb: 'təbrik', says: `təbrik (?:etdi|etdilər|edib|ediblər|olundu|edildi)`, who: 'before', cases: 'acc', reach: 6 }),
  frame('initiator', { verb: 'məxsusdur|məxsusdu', says: 'ideya(?:sı)?|təşəbbüs', who: 'before', cases: 'dat', reach: 1 }),
  frame('initiator', { verb: 'ideyanın|layihənin', says: '(?:ideyanın|layihənin) müəllif(?:i|ləri)', who: 'after', reach: 2 }),
  frame('representative', { verb: 'təmsil', says: `təmsil (?:ed|et)${E}`, not: 'təmsil edən', who: 'before', cases: 'nom', reach: 3 }),
  frame('performer', { verb: `oxu(?:du|yub|muş|yur|yacaq)${E}`, says: 'şeir|şeirlər|poema', who: 'before', cases: 'nom', reach: 1 }),
  frame('performer', { verb: `oxu(?:du|yub|muş|yur|yacaq)${E}`, says: `(?:mahnı|muğam|romans|ariya|bayatı|nəğmə|təsnif|türkü)${E}`, who: 'before', cases: 'nom', reach: 8 }),
  frame('performer', { verb: 'müşayiət', says: INSTRUMENT, who: 'before', cases: 'nom', reach: 3 }),
]; // biome-ignore format: a table
