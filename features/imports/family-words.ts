import { fold } from '@/lib/names/fold';

/** Words of a list, folded, so that case, marks and dots make no difference. */
const wordsOf = (list: string) => new Set(list.split(';').map((word) => bareWord(word)));

/** A word as it is looked up: `Нет.` → `нет`. */
export const bareWord = (word: string): string => fold(word.replace(/[.:!?*]+$/u, ''));

/** A cell that says that there is nobody. */
export const NOBODY = wordsOf(
  `-; –; —; 0; yox; yoxdur; yoxdu; subay; subaydır; evli deyil; boşanıb; boşanmış; dul; нет; отсутствует; не женат; не замужем; холост; холостой; разведен;
  разведена; в разводе; вдова; вдовец; no; none; nobody; n/a; single; divorced; widow; widower; widowed; unmarried;
  нет детей; детей нет; без детей; uşağı yoxdur; uşaq yoxdur; övladı yoxdur; no children`,
);

/** Words that say that there is somebody, but not who. */
export const NO_NAMES = wordsOf(
  `var; vardır; hə; bəli; evli; evlidir; nəfər; digər; digərləri; başqa; başqaları; və s; есть; имеется; имеются; да; женат; замужем; в браке; др; другие;
  и др; неизвестно; человек; yes; married; unknown; others; etc; bilinmir; naməlum`,
);

/** What somebody is to the row's person, where it says whether a man or a woman. */
const SONS = wordsOf('oğul; oğlu; oğlum; oğlan; оглы; сын; сынок; son; boy; муж; супруг; husband; kişi');
const DAUGHTERS = wordsOf(
  'qız; qızı; qızım; кызы; дочь; дочка; доч; daughter; girl; жена; супруга; wife; arvadı; zövcəsi; xanımı',
);
const OTHERS = wordsOf('uşaq; uşağı; övlad; övladı; ребёнок; дитя; child; spouse; yoldaşı; həyat yoldaşı');

/** The same of several: what stands before a list. */
const ALL_SONS = wordsOf('oğullar; oğulları; oğlanlar; oğlanları; сыновья; сыновей; sons; boys');
const ALL_DAUGHTERS = wordsOf('qızlar; qızları; дочери; дочерей; дочки; daughters; girls');
const ALL_OTHERS = wordsOf(
  'uşaqlar; uşaqları; övladlar; övladları; дети; детей; детки; ребёнка; children; kids; супруг(а); супруги',
);

type Relation = { gender: 'female' | 'male' | null };

const relationIn =
  (men: ReadonlySet<string>, women: ReadonlySet<string>, others: ReadonlySet<string>) =>
  (word: string): Relation | null => {
    const bare = bareWord(word);
    if (men.has(bare)) return { gender: 'male' };
    if (women.has(bare)) return { gender: 'female' };
    return others.has(bare) ? { gender: null } : null;
  };
const ofOne = relationIn(SONS, DAUGHTERS, OTHERS);
const ofSeveral = relationIn(ALL_SONS, ALL_DAUGHTERS, ALL_OTHERS);

/** `oğlu`, `дочь`, `wife`, `дети`: null where the word says nothing of the kind. */
export const relationOf = (word: string): Relation | null => ofOne(word) ?? ofSeveral(word);

const LABEL = /^(?:\d{1,2}\s+)?(\p{L}[\p{L}\p{M}()]*(?:\s\p{L}+)?)(?:\s*:|\s+[–—-](?=\s))\s*/u;

/**
 * `дети: Саша`, `2 uşaq – Leyla`, `сыновья:` taken off what it stands before. `ofAll`: what it says of those who follow as well.
 * Null where no such word stands there.
 */
export function takeLabel(piece: string): { rest: string; own: Relation; ofAll: Relation | null } | null {
  const [before = '', label = ''] = LABEL.exec(piece) ?? [];
  const ofAll = ofSeveral(label);
  const own = ofAll ?? ofOne(label);
  return own && { rest: piece.slice(before.length), own, ofAll };
}

/** A mark of the father's name, which behind two names belongs to the second. */
export const isFatherMark = (word: string): boolean =>
  ['oglu', 'qizi', 'оглы', 'кызы'].includes(bareWord(word));

/** What the father's name says of whose father he is. */
export function genderOfPatronymic(patronymic: string): 'female' | 'male' | null {
  const bare = bareWord(patronymic);
  if (/(?:[qgk]h?[iy]z[iy]|[кгқ]ызы|кизи|[ое]вна|ична|ovna|evna)$/u.test(bare)) return 'female';
  if (/(?:o[gq]h?l[uiy]|огл[ыуи]|вич|ич|vich)$/u.test(bare)) return 'male';
  return null;
}
