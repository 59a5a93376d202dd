import { type Cue, cue } from './cue';

const E = '\\p{L}*';

/** What people do and what is done for them, in Azerbaijani. */
export const AZ_CUES: readonly Cue[] = [
  cue('board-member', `(?:idarə) heyətinə (?:həmçinin|isə|da|də|yenidən)?`, 'after', 3, true),
  cue('speaker', `çıxış (?:ed|et|eləy)${E}`, 'subject', 14, true),
  cue('speaker', `nitq söylə${E}`, 'subject', 10, true),
  cue('speaker', `məruzə${E} (?:ed|et|dinlə|söylə)${E}`, 'subject', 10, true),
  cue('speaker', `məruzə${E} ilə çıxış`, 'subject', 10, true),
  cue('speaker', `təbrik nitqi`, 'subject', 8, true),
  cue('leader', 'rəhbərlik (?:etdi|edir|edən|etmiş|edib|edirdi|edəcək)\\p{L}*', 'before', 4, false),
  cue('leader', 'başçılıq (?:etdi|edir|edən|etmiş|edib)\\p{L}*', 'before', 4, false),
  cue('leader', 'rəhbərliyi (?:ilə|altında|ilə)', 'before', 1, false, 'gen'),
  cue('leader', 'başçılığı (?:ilə|altında)', 'before', 1, false, 'gen'),
  cue('initiator', 'təşəbbüsü(?:nün|ilə)? (?:ilə|ilə|əsasında)', 'before', 1, false, 'gen'),
  cue('initiator', 'təşəbbüsü və', 'before', 1, false, 'gen'),
  cue('founder', `tərəfindən (?:yaradıl|təsis|qurul|əsas)${E}`, 'before', 1, true, 'nom'),
  cue('performer', `ifasında`, 'before', 1, true, 'gen nom'),
  cue('performer', `ifa (?:ed|et|olun)${E}`, 'subject', 10, true),
  cue('performer', `(?:mahnı|mahnılar|muğam|muğamlar)${E} (?:oxu|səsləndir|ifa)${E}`, 'subject', 10, true),
  cue('performer', `səhnəyə çıx${E}`, 'subject', 8, true),
  cue('guest', `ilə (?:keçirilən|keçirilmiş|baş|görüş${E})`, 'before', 0, true),
  cue('guest', `ilə görüş${E}`, 'before', 0, true),
  cue('guest', `qonaq (?:qismində|kimi|olaraq|idi|olub)`, 'subject', 8, true),
  cue('guest', `qonağ${E} (?:olub|idi|oldu|olan|isə)`, 'either', 6, true),
  cue('honouree', `(?:yaradıcılıq|xatirə|anım|poeziya) gecə${E}`, 'before', 4, true, 'gen'),
  cue(
    'honouree',
    `(?:xatirəsi|xatirəsinə|xatirəsini|yubiley|yubileyi|yubileyinə|yubileyini|yubileyində|anım|ildönümü|ildönümünə|ruhuna)`,
    'before',
    8,
    true,
    'gen',
  ),
  cue('honouree', `ad günü${E}`, 'before', 6, true, 'gen'),
  cue('honouree', `anadan olmasının`, 'before', 3, true, 'gen'),
  cue('honouree', `adını əbədiləşdir${E}`, 'before', 1, true, 'gen'),
  cue('honouree', `kitabı${E} təqdimat${E}`, 'before', 8, true, 'gen'),
  cue('honouree', `kitabının təqdimat${E}`, 'before', 8, true, 'gen'),
  cue('honouree', `sərgisi${E}`, 'before', 4, true, 'gen'),
  cue('author', `(?:hazırladı|hazırlayan|müəllif|mətn|yazdı) :`, 'after', 1, false),
];
