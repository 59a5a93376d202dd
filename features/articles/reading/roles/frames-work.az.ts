import { frame } from './frame';

const E = '\\p{L}*';
/** Finite verbs, whatever their time: `açıb`, `açdı`, `açmışdı`, `açır`, `açacaq`. */
const ANY_TIME = '(?:[ıiuü]b|[dt][ıiuü]|m[ıiuü]ş|[ıiuü]r|y[ıiuü]b|y[ıiuü]r|y?[aə]ca[qğ]|y?əcə[kğ])\\p{L}*';
const BODY = `(?:cəmiyyət|birliy|birlik|dərnə[yk]|klub|mərkəz|məktəb|ansambl|xor|icma|təşkilat|fond|qəzet|teatr|studiya|assosiasiya|ev|şura|kurs|dram)${E}`;
const MADE = `(?:yarad|yarat|qur|təsis|əsas)${E}`;
const OCCASION = `(?:tədbir|bayram|şənliy|açılış|yığıncağ|görüş|mərasim|konsert|gecə|sərgi|konfrans|qəbul|ziyafət|festival|təqdimat|məclis|süfrə)${E}`;
const HONOURS = `(?:medal|orden|mükafat|diplom|fərman|təşəkkürnamə|nişan|sertifikat|kubok|təqaüd)${E}`;
const INSTRUMENT =
  '(?:fortepiano|piano|tar|qarmon|gitara|skripka|akkordeon|royal|saz|kamança|nağara|balaban|violonçel|duduk|zurna|klarnet|ney|qanun|ud)';

/** Work that is shared out, papers, guests and honours in Azerbaijani: the name stands right before its verb. */
export const AZ_WORK_FRAMES = [
  frame('treasurer', { verb: `apar${ANY_TIME}|bax${ANY_TIME}|cavabdeh${E}|idarə`, says: `(?:xəzinə|kassa|mühasibat|maliyyə|hesab-kitab|üzvlük haqq)${E}`, who: 'before', cases: 'nom', reach: 1 }),
  frame('treasurer', { verb: 'baxan|aparan', says: `(?:xəzinə|kassa|mühasibat|maliyyə|hesab-kitab)${E} (?:\\S+ )?(?:baxan|aparan)`, who: 'after', reach: 2 }),
  frame('secretary', { verb: `apar${ANY_TIME}|yaz${ANY_TIME}`, says: `(?:protokol|iclas dəftər|katiblik iş)${E}`, who: 'before', cases: 'nom', reach: 1 }),
  frame('board-member', { verb: 'yer|təmsil', says: `(?:idarə heyətin|rəyasət heyətin|heyət|şura|komitə)(?:s?[ıi]n)?d[əa] (?:\\S+ ){0,12}(?:yer (?:tut|al)|təmsil olun)${E}`, who: 'before', cases: 'nom', reach: 2 }),
  frame('former-chair', { verb: 'etmiş', says: 'sədrlik etmiş', not: 'sədrlik etmiş(?:di|dir)', who: 'after', cases: 'nom', reach: 3 }),
  frame('chair', { verb: 'alan', says: `sədrli${E} (?:\\S+ ){0,3}təhvil alan`, who: 'after', cases: 'nom', reach: 2 }),
  frame('honorary-chair', { verb: `veril${ANY_TIME}|layiq`, says: `fəxri (?:sədr|prezident|rəhbər)${E} (?:ad|titul|status|diplom|vəsiqə|fərman)${E}`, who: 'before', cases: 'dat', reach: 6 }),
  frame('speaker', { verb: `al${ANY_TIME}`, says: `söz al${E}`, who: 'before', cases: 'nom', reach: 2 }),
  frame('speaker', { verb: 'danışan|bəhs', says: '(?:adından|haqqında|haqda|barədə|barəsində|\\S+d[aə]n) (?:danışan|bəhs edən)', who: 'after', cases: 'nom', reach: 3 }),
  frame('speaker', { verb: `de(?:di|yib|miş|yir|yəcək)${E}|söylə(?:di|yib|miş|yəcək)${E}`, says: `(?:vida|ürək|təbrik|ayrılıq|giriş|açılış|son|xoş) söz(?:ünü|lərini|ü|lər|ləri|lərin)`, who: 'before', cases: 'nom', reach: 2 }),
  frame('speaker', { verb: `kəs${ANY_TIME}`, says: 'lent(?:i|ini|ləri)?', who: 'before', cases: 'nom', reach: 1 }),
  frame('speaker', { verb: `aç${ANY_TIME}`, says: `(?:lövhə|abidə|büst|barelyef)${E}`, who: 'before', cases: 'nom', reach: 1 }),
  frame('speaker', { verb: 'təqdim', says: `(?:kitab|albom|film|jurnal|layihə)${E} (?:\\S+ ){0,3}təqdim (?:etdi|edib|edəcək|etmiş)${E}`, who: 'before', cases: 'nom', reach: 1 }),
  frame('performer', { verb: 'iştirakı', says: `iştirakı ilə (?:\\S+ ){0,3}konsert${E}`, who: 'before', cases: 'gen', reach: 0 }),
  frame('guest', { verb: 'iştirakı', says: 'iştirakı ilə', who: 'before', cases: 'gen', reach: 0 }),
  frame('guest', { verb: 'gələn|gəlmiş', says: '\\S+d[aə]n (?:\\S+ )?(?:gələn|gəlmiş)', not: 'uzaqdan|əmələ', who: 'after', cases: 'nom', reach: 3 }),
  frame('guest', { verb: `əyləş${ANY_TIME}|otur${ANY_TIME}`, says: `süfrə${E}|masa${E}|sırada|salonda|zalda|başda|də|da`, who: 'before', cases: 'nom', reach: 2 }),
  frame('guest', { verb: 'ziyarət', says: `${OCCASION} (?:\\S+ ){0,4}ziyarət (?:edib|etdi|etmiş)${E}`, who: 'before', cases: 'nom', reach: 4 }),
  frame('guest', { verb: `dəy${ANY_TIME}`, says: `(?:arasında|sırasında) (?:\\S+ ){0,6}gözə dəy${E}`, who: 'before', cases: 'nom', reach: 2 }),
  frame('guest', { verb: 'idi|idilər|olub|olublar|oldu', says: 'bizimlə (?:\\S+ ){0,8}(?:bir yerdə |birlikdə |birgə )?(?:idi|idilər|olub|olublar|oldu)', who: 'before', cases: 'nom', reach: 3 }),
  frame('addressed-by', { verb: 'qol', says: `qol çək${E}|qol qoy${E}`, who: 'before', cases: 'nom', reach: 1 }),
  frame('addressed-by', { verb: 'imzaladığı|imzaladıqları', who: 'before', cases: 'gen', reach: 1 }),
  frame('addressed-by', { verb: 'var|vardır|vardı|olub', says: `(?:imzalayanlar|imza atanlar|qol çəkənlər)(?:ın)? (?:arasında|sırasında)`, who: 'before', cases: 'nom', reach: 2 }),
  frame('addressed-by', { verb: 'başsağlığı', says: `başsağlığı (?:ver|dilə|bildir)(?:ir|irik|iblər|ib|di|dilər|əyirlər|yir|yirlər)`, who: 'before', cases: 'nom', reach: 6 }),
  frame('honouree', { verb: `seçil${ANY_TIME}`, says: `(?:ilin|ən (?:yaxşı|fəal|gözəl|gənc|layiqli)) (?:\\S+ ){0,4}seçil${E}`, not: 'sədr|sədri|katib|üzv|üzvü', who: 'before', cases: 'nom', reach: 6 }),
  frame('honouree', { verb: `al${ANY_TIME}|qazan${ANY_TIME}`, says: HONOURS, not: 'kitab\\p{L}*|rəsm\\p{L}*', who: 'before', cases: 'nom', reach: 2 }),
  frame('honouree', { verb: 'andıq|anırıq|andılar|anıblar|anıldı|anılıb|yad', says: `(?:andıq|anırıq|andılar|anıblar|anıldı|anılıb)|yad (?:ed|et|olun)${E}`, who: 'before', cases: 'acc', reach: 2 }),
  frame('honouree', { verb: 'illiyi|illiyini|illiyinə|illiyinin', who: 'before', cases: 'gen', reach: 3 }),
  frame('honouree', { verb: 'təşəkkür|təşəkkürlər|minnətdaram|minnətdardır|təşəkkürümü', who: 'before', cases: 'dat', reach: 2 }),
  frame('editor', { verb: 'redaktə', says: `redaktə (?:ed|et)${E}`, who: 'before', cases: 'nom', reach: 1 }),
  frame('editor', { verb: `burax${ANY_TIME}|nəşr|çıxar${ANY_TIME}`, says: `(?:qəzet|jurnal|bülleten|dərgi)${E} (?:\\S+ ){0,4}(?:burax|nəşr ed|nəşr et|çıxar)${E}`, who: 'before', cases: 'nom', reach: 1 }),
  frame('editor', { verb: 'tərtib', says: `(?:kitab|toplu|məcmuə|albom|lüğət)${E} (?:\\S+ ){0,4}tərtib (?:ed|et)${E}`, who: 'before', cases: 'nom', reach: 1 }),
  frame('initiator', { verb: 'məxsus|aiddir|məxsusdur', says: `(?:ideya|təşəbbüs|təklif|fikir)${E}`, who: 'before', cases: 'dat', reach: 1 }),
  frame('founder', { verb: 'birlikdə|birgə|bərabər|yerdə', says: `(?:birlikdə|birgə|bərabər|bir yerdə) (?:\\S+ ){0,9}${MADE}`, not: `layihə${E}|proqram${E}`, who: 'before', reach: 1 }),
  frame('founder', { verb: 'yaratdıq|yaratmışıq|qurduq|qurmuşuq', says: BODY, who: 'before', cases: 'nom', reach: 6 }),
  frame('performer', { verb: `${INSTRUMENT}d[aə]`, who: 'after', cases: 'nom', reach: 3 }),
  frame('performer', { verb: 'rəqs', says: `rəqs (?:ed|et)(?:ib|iblər|di|dilər|əcək|ir|miş)${E}`, who: 'before', cases: 'nom', reach: 2 }),
  frame('speaker', { verb: 'tənqid|irad', says: `tənqid (?:ed|et)${E}|irad (?:tut|bildir)${E}`, who: 'before', cases: 'nom', reach: 1 }),
  frame('speaker', { verb: 'giriş|açılış', says: '(?:giriş|açılış) (?:sözü|nitqi) ilə (?:başla|aç|çıxış)\\p{L}*', who: 'before', cases: 'nom', reach: 1 }),
  frame('speaker', { verb: `aç${ANY_TIME}`, says: `(?:qurultay|konfrans|iclas|forum|toplantı)${E}`, who: 'before', cases: 'nom', reach: 3 }),
  frame('speaker', { verb: `oxu(?:du|yub|muş|yacaq)${E}`, says: `(?:məktub|müraciət|təbrik|teleqram)${E}`, who: 'before', cases: 'nom', reach: 3 }),
  frame('treasurer', { verb: 'həvalə|tapşırıl\\p{L}*', says: `(?:xəzinə|kassa|maliyyə|mühasibat)${E} (?:\\S+ ){0,6}(?:həvalə|tapşırıl)${E}`, who: 'before', cases: 'dat', reach: 1 }),
  frame('founder', { verb: 'səyi|səyləri|zəhməti', says: `(?:səyi|səyləri|zəhməti) (?:ilə|nəticəsində|sayəsində) (?:\\S+ ){0,3}(?:yaran|yaradıl|qurul|təsis|əsas)${E}`, who: 'before', cases: 'gen', reach: 1 }),
  frame('leader', { verb: 'rəhbəri|başçısı', says: '(?:rəhbəri|başçısı) olduğu', who: 'before', cases: 'gen', reach: 1 }),
  frame('leader', { verb: 'edən|edir', says: `${BODY} (?:\\S+ ){0,5}idarə (?:edən|edir)`, who: 'after', cases: 'nom', reach: 2 }),
  frame('leader', { verb: 'edən|etmiş', says: `${BODY} (?:\\S+ ){0,5}(?:rəhbərlik|başçılıq) (?:edən|etmiş)`, who: 'after', cases: 'nom', reach: 2 }),
  frame('leader', { verb: 'edəcək|edir|edib|etdi|etmişdi', says: '(?:rəhbərlik|başçılıq) (?:edəcək|edir|edib|etdi|etmişdi)', who: 'before', cases: 'nom', reach: 2 }),
  frame('performer', { verb: `oyna(?:yıb|dı|mış|yır|yacaq)${E}`, says: `(?:rəqs|rol|tamaşa|lezgi|yallı|halay|səhnəcik|pyes)${E}`, who: 'before', cases: 'nom', reach: 3 }),
  frame('performer', { verb: 'rolunda|rolunu|obrazında|obrazını', who: 'after', cases: 'nom', reach: 4 }),
  frame('performer', { verb: `oxu(?:du|yub|muş|yacaq)${E}`, says: `(?:ninni|layla|bayatı|ilahi|mərsiyə)${E}`, who: 'before', cases: 'nom', reach: 4 }),
  frame('performer', { verb: `çal${ANY_TIME}|çaldı|ifa`, says: '(?:axırda|sonda|sonra|gecədə|bayramda|konsertdə|səhnədə)', who: 'before', cases: 'nom', reach: 1 }),
  frame('guest', { verb: 'dəyib|dəydi|baş', says: `${OCCASION} (?:\\S+ ){0,4}baş (?:çək|dəy)${E}`, who: 'before', cases: 'nom', reach: 3 }),
  frame('guest', { verb: 'qonaqlardan|dəvətlilərdən|gələnlərdən', who: 'after', cases: 'nom', reach: 9 }),
  frame('former-chair', { verb: `ver(?:di|ib|miş)${E}|təhvil|ötür${ANY_TIME}`, says: `(?:sədr|başçı|rəhbər|prezident)${E} (?:\\S+ ){0,9}(?:yerini|vəzifəsini|səlahiyyətlərini|postunu) (?:\\S+ ){0,5}(?:ver|təhvil|ötür)${E}`, who: 'before', cases: 'nom', reach: 7 }),
  frame('honouree', { verb: 'təqdim|verdi|verib|verdilər|veriblər', says: `${HONOURS} (?:\\S+ ){0,3}(?:təqdim (?:etdi|edib)|ver(?:di|ib))${E}`, who: 'before', cases: 'dat', reach: 3 }),
  frame('leader', { verb: 'aparır|aparıb|aparırdı', says: `(?:studiya|məktəb|dərnə[yk]|xor|ansambl|klub|qrup)${E} (?:\\S+ ){0,4}apar(?:ır|ıb|ırdı)`, who: 'before', cases: 'nom', reach: 1 }),
]; // biome-ignore format: a table
