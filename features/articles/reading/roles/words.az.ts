import type { PersonWords } from './words';

const FIELDS =
  'tarix filologiya iqtisad tibb texnika hüquq fəlsəfə pedaqogika psixologiya siyasi biologiya kimya coğrafiya fizika riyaziyyat sənətşünaslıq memarlıq';
const DEGREES = FIELDS.split(' ')
  .flatMap((field) => [`${field} elmləri namizəd`, `${field} elmləri doktor`, `${field} üzrə fəlsəfə doktor`])
  .join('|');

/** What people are called in Azerbaijani: offices first, then callings. The rest of each word may be an ending. */
export const AZ_PERSON_WORDS: PersonWords = {
  'honorary-chair': 'fəxri sədr|fəxri prezident|fəxri rəhbər',
  'former-chair':
    'keçmiş sədr|sabiq sədr|əvvəlki sədr|ilk sədr|keçmiş prezident|sabiq prezident|birinci sədri olmuş|keçmiş rəhbər|sabiq rəhbər',
  'first-deputy-chair':
    'birinci müavin|birinci müavinli|birinci sədr müavin|sədrin birinci müavin|1 - ci müavin|sədrin 1 - ci müavin|birinci vitse - prezident|birinci vitse-prezident',
  'deputy-chair': 'sədr müavin|sədrin müavin|müavin|həmsədr müavin',
  'board-chair':
    'idarə heyətinin sədr|idarə heyəti sədr|i̇darə heyətinin sədr|şuranın sədr|nəzarət şurasının sədr|qəyyumlar şurasının sədr|qəyyumlar şurasının sədr',
  'board-member': 'idarə heyətinin üzv|idarə heyəti üzv|şura üzv|şurasının üzv|rəyasət heyətinin üzv',
  auditor:
    'nəzarət komissiyasının sədr|təftiş komissiyasının sədr|nəzarət - təftiş komissiyasının sədr|nəzarət-təftiş komissiyasının sədr|təftiş komissiyasının üzv|nəzarət komissiyasının üzv|auditor|müfəttiş|təftişçi',
  chair: 'sədr|həmsədr|sədrlik ed',
  'vice-president': 'vitse-prezident|vitse - prezident|vitseprezident|prezidentin müavin',
  president: 'prezident',
  secretary: 'katib|məsul katib|icraçı katib|baş katib|mətbuat katib|elmi katib|ümumi katib',
  treasurer: 'xəzinədar|xəzinəçi',
  director: 'direktor|icraçı direktor|baş direktor|bədii rəhbər|müdir|müdirə',
  founder: 'təsisçi|həmtəsisçi|qurucu|yaradıcısı|yaradıcılar|banisi|əsasını qoyan',
  leader: 'rəhbər|başçı|lider|koordinator|başqanı|başqan|kapitan',
  member: 'üzv|fəxri üzv',
  activist: 'fəal|diaspor fəal|diaspora fəal|ictimai fəal|könüllü|aktivist',
  representative: 'nümayəndə|təmsilçi|səlahiyyətli nümayəndə',
  editor: 'redaktor|tərtibçi|baş redaktor|ədəbi redaktor',
  author: 'müəllif|həmmüəllif',
  initiator: 'təşəbbüskar|təşəbbüsçü',
  speaker: 'məruzəçi|çıxışçı|natiq|moderator',
  guest: 'fəxri qonaq|fəxri qonağ|qonaq|qonağ',
  performer:
    'müğənni|xanəndə|ifaçı|pianoçu|tarzən|kamançaçı|skripkaçı|aşıq|qarmonçalan|aktyor|aktrisa|rəqqas|rəqqasə|solist|gitaraçı|violonçelçalan|nağaraçalan|balabançı|dirijor|tarçalan|neyzən',
  relative:
    'qardaş|bacı|oğul|ata|ana|həyat yoldaş|ömür-gün yoldaş|ömür - gün yoldaş|dul qadın|əmi|dayı|xala|bibi|nəvə|həyat yoldaşı|həyat - yoldaş|yoldaşı|xanımı|qızı|oğlu|kürəkən|baldız|qayın|nənə|baba|övlad|gəlin|əmioğlu|dayıoğlu|xalaoğlu|bibioğlu|əmiqızı|dayıqızı|xalaqızı',
  other:
    'bürgermeyster|vitse-bürgermeyster|şəhər rəis|üzrə referent|referent|məsul şəxs|üzrə mütəxəssis|idarə rəis|birinci katib|ikinci katib|üçüncü katib|vitse-mer|vitse-konsul|sponsor|himayədar|axund|səfir|konsul|baş konsul|müşavir|attaşe|deputat|millət vəkil|millət vəkili|senator|nazir|nazir müavin|nazirin müavin|rektor|prorektor|dekan|köməkçi|deputat köməkçi|icra başçı|icra hakimiyyətinin başçı|mer|bələdiyyə sədr|bələdiyyə başçı|bələdiyyə başqan|bələdiyyə başqanı|şəhər başçı|şəhərin başçı|rayon başçı|rahib|rahibə|kurator|burqomistr|oberburqomistr|mühasib|imam|axund|keşiş|ravvin|müfti|şeyxülislam|ombudsman|hakim|prokuror|qubernator|aparıcı|məsləhətçi|müdir müavin|kafedra müdir|məşqçi|baş məşqçi|sözçü|mətbuat xidmətinin rəhbər|birinci xanım|baş nazir|spiker',
  calling:
    'əməkdaş|elmi işçi|işçi|şöbə müdir|məzun|sakin|ixtisasçı|qaçqın|könüllü|həkim|müəllim|müəllimə|şair|şairə|yazıçı|yazar|jurnalist|alim|professor|akademik|dosent|doktor|mühəndis|hüquqşünas|vəkil|memar|rəssam|heykəltəraş|bəstəkar|iş adam|iş adamı|sahibkar|fərdi sahibkar|biznesmen|tələbə|aspirant|şagird|məktəbli|idmançı|güləşçi|boksçu|çempion|futbolçu|şahmatçı|general|general - mayor|general mayor|polkovnik|mayor|kapitan|leytenant|zabit|veteran|qəhrəman|şəhid|ağsaqqal|ziyalı|tarixçi|filoloq|iqtisadçı|politoloq|tədqiqatçı|araşdırmaçı|araşdırmaçı-yazar|tərcüməçi|rejissor|operator|fotoqraf|dramaturq|tənqidçi|publisist|dizayner|aşpaz|xadim|mütəxəssis|ekspert|mesenat|xeyriyyəçi|laureat|artist|xalq artist|əməkdar artist|elmlər doktor|fəlsəfə doktor|cərrah|diş həkim|psixoloq|proqramçı|dərzi|stomatoloq|tibb bacı|riyaziyyatçı|fizik|kimyaçı|biznes qadın|fəhlə|sürücü|çilingər|dülgər|bənna|bağban|saatsaz|çəkməçi|zərgər|xalçaçı|xalça ustası|fermer|dənizçi|neftçi|hüquqçu|telejurnalist|blogqer|psixiatr|pediatr|aqronom|bibliotekar|kitabxanaçı|məktəbli qız|soydaş|həmyerli|həmvətən|vətəndaş|müharibə iştirakçı|ustad|usta|rəhmətlik|mərhum|dirijor|xoreoqraf|bloqer|yazıçı-publisist|şairə-rəssam|həkim-şairə|şair-publisist|dahi|görkəmli|' +
    DEGREES,
};
