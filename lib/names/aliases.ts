/**
 * What no rule of spelling gives: irregular forms that are in use, written on the skeleton (see `skeleton.ts`), and
 * roots that share a skeleton though they are different names.
 */

/** [skeleton of the irregular form, skeleton of the Azerbaijani form]; replaced at the start of a word. */
const ALIASES_AT_START: [RegExp, string][] = [
  [/^fizuli/, 'fuzuli'],
  [/^bunia?[dt]|^bunad/, 'buniad'], // Буниятов
  [/^iunus/, 'iunis'], // Юнус
  [/^iusuf/, 'iusif'], // Юсуф
  [/^a?zi$/, 'kazi'], // Ази = Həzi
  [/^akia/, 'iakia'], // Yəhya without ə: Yehya
  [/^tair/, 'takir'], // Таир
  [/^ibraim/, 'ibrakim'], // Ибраим
  [/^isak(?=$|uv|zad)/, 'iskak'], // Ishag: s + h of İshaq is taken for sh
  [/^macar/, 'mazkar'], // Mazhar: z + h is taken for zh
  [/^cinkis/, 'cinkiz'], // Чингис
  [/^abulfas/, 'abulfaz'], // Абульфас
  [/^m[au]k[au]m[ae]d/, 'makamad'], // Магомед, Muhammad = Məhəmməd
  [/^m[au]k[au]mat/, 'makamad'], // Магомет
  [/^muvsun/, 'muksun'], // Мовсун = Möhsün
  [/^cankir/, 'cakankir'], // Джангир
  [/^zulfikar/, 'zulfukar'],
  [/^(?:nauruz|navruz)/, 'nuvruz'],
  [/^baiuk/, 'buiuk'], // Беюк = Böyük
  [/^kaius/, 'kuius'], // Геюш = Göyüş
  [/^kanul/, 'kunul'], // Кенуль = Könül
  [/^kaica/, 'kuica'], // Гейча = Göyçə
  [/^kavkar/, 'kuvkar'], // Гевхар = Gövhər
  [/^kazal(?=$|uv)/, 'kuzal'], // Гезал = Gözəl
  [/^cavdat/, 'cuvdat'], // Джавдат = Cövdət
  [/^(?:tavfik|tuvfik)/, 'tufik'],
  [/^ravsan/, 'ruvsan'],
  [/^savkat/, 'suvkat'],
  [/^davlat/, 'duvlat'],
  [/^siavus/, 'saiavus'], // Сиявуш = Səyavuş
  [/^sinan/, 'sanan'], // Синан = Sənan
  [/^abdurak/, 'abdulrak'],
  [/^abdurasid/, 'abdulrasid'],
];

/** The same for parts that also stand inside compound names. */
const ALIASES_ANYWHERE: [RegExp, string][] = [
  [/akpar/, 'akbar'], // Акпер
  [/makti/, 'makdi'], // Мехти
  [/ali?riza/, 'alirza'],
  [/^riza/, 'rza'],
];

/** [how the root is spelled in Latin letters without marks, or in Cyrillic; its skeleton]. The mark `h` follows the root. */
const KEPT_APART: [RegExp, string][] = [
  [/^(?:h|kh|x)[ae]s(?:h|ch)?[iy]m|^g[ae]sh[iy]m|^[гхһ][аә]шим/, 'kasim'], // Həşim is not Qasım
  [/^(?:h|kh|x)abil|^[хһ]абил/, 'kabil'], // Habil is not Qabil
  [/^b[ae]k[iy]r|^б[әеа][кҝ]ир/, 'bakir'], // Bəkir is not Bağır
];

/** Takes a skeleton and the spelling it came from (lower case, without marks); gives the skeleton of the usual form. */
export function usualForm(skeleton: string, spelling: string): string {
  for (const [root, key] of KEPT_APART) {
    if (root.test(spelling) && skeleton.startsWith(key)) return `${key}h${skeleton.slice(key.length)}`;
  }
  const started = ALIASES_AT_START.find(([form]) => form.test(skeleton));
  let usual = started ? skeleton.replace(started[0], started[1]) : skeleton;
  for (const [form, name] of ALIASES_ANYWHERE) usual = usual.replace(form, name);
  return usual;
}
