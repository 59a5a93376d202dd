import { usualForm } from './aliases';

const CYRILLIC_SOUNDS: Record<string, string> = {
  а: 'a', ә: 'a', б: 'b', в: 'v', г: 'k', ғ: 'k', ҝ: 'k', қ: 'k', к: 'k', х: 'k', һ: 'k', ҳ: 'k', ґ: 'k', д: 'd', е: 'e', э: 'e', є: 'e',
  ж: 'c', ч: 'c', ҹ: 'c', ҷ: 'c', з: 'z', и: 'i', ы: 'i', і: 'i', й: 'y', ј: 'y', ї: 'i', л: 'l', м: 'm', н: 'n', о: 'o', ө: 'o', п: 'p', р: 'r',
  с: 's', ш: 's', щ: 's', т: 't', у: 'u', ү: 'u', ф: 'f', ц: 'ts', ъ: '', ь: '',
}; // biome-ignore format: a table

/** я ю ё soften the consonant before them; elsewhere, also after ь and ъ, they begin with a y of their own. */
function soundsOfCyrillic(word: string): string {
  return word
    .replace(/дж/g, 'ҹ')
    .replace(/(?<=[бгк])ею/g, 'өју') // Беюк, Геюш: е stands for ö
    .replace(
      /(?<=[бвгғҝқджзклмнпрстфхһцчҹшщ])([яюё])/g,
      (letter) => ({ я: 'а', ю: 'у', ё: 'о' })[letter] ?? letter,
    )
    .replace(/[яюё]/g, (letter) => ({ я: 'ја', ю: 'ју', ё: 'јо' })[letter] ?? letter)
    .replace(/ь(?=[еи])/g, 'ј')
    .replace(/^[јй]е/, 'е')
    .replace(/\p{L}/gu, (letter) => CYRILLIC_SOUNDS[letter] ?? letter);
}

/** Latin spellings of one sound fall together: the digraphs of English, German and French first, then single letters. */
function soundsOfLatin(word: string): string {
  return word
    .replace(/ff$/, 'v')
    .replace(/ph/g, 'f')
    .replace(/([ua]l{1,4})ah$/, '$1a') // Abdullah
    .replace(/^chahine?/, 'sahin') // French
    .replace(/gu(?=[iy](?![aeou]))/, 'g') // Tchinguiz
    .replace(/tsch|tch|dsch|dzh|dj/g, 'c')
    .replace(/(?<=[^n]e)j(?=[bfhklmnrsv])|(?<=he)j(?=d)|(?<=^ba)j(?=r)|(?<=[ai])j(?=e[vw]a?$)/g, 'y') // Hejdar, Bajramov, Alijew
    .replace(/sch|sh/g, 's')
    .replace(/zh/g, 'c')
    .replace(/ch(?=[lmrdtn])|(?<=^a)ch(?=u)/g, 'k') // German: Achmedow
    .replace(/ch/g, 'c')
    .replace(/(?<![a-z]h)(?<=[kg])ya|(?<=^k)ia|(?<=^l)ya|(?<=l)ya$/g, 'a') // Kyazimov, Kiazimov, Lyatif, Jamilya
    .replace(/kh|gh|ck|[gqxh]/g, 'k')
    .replace(/j/g, 'c')
    .replace(/w/g, 'v')
    .replace(/(?<=^|[bcdfklmnprstvz])([ou])e(?!va?$)/g, '$1') // German: Huesejn, Uelker
    .replace(/^ye/, 'e'); // Yelchin
}

/** Endings of surnames that differ between spellings: -ov/-ev, -yev/-ev, -zadeh, -lu/-lı. */
function withUsualEnding(sounds: string): string {
  return sounds
    .replace(/(?<=[aeiou])y?ev(a?)$/, 'yev$1')
    .replace(/oyev(a?)$/, 'ayev$1') // Mirzoev
    .replace(/(?<=..[bcdfklmnprstz])ev(a?)$/, 'ov$1')
    .replace(/zad[ae]k$/, 'zada')
    .replace(/(?<=.[bcdfklmnprstvz])lu$/, 'li');
}

/**
 * The skeleton of one word of a name: what remains when script and custom of spelling are taken away. Takes one word in
 * lower case without apostrophes and dashes; gives [a-z0-9]*, empty when no letter or digit of a known script is in it.
 * g ğ q k x h are one consonant and c ç j another, s and ş a third, because Russian, English and plain ASCII spellings
 * mix them; ə/e/a, o/ö/u/ü and ı/i/y are three vowels. A longer word keeps its beginning's skeleton wherever possible,
 * so that a half-typed word finds it. Rule: language notes §4.4.
 */
export function skeleton(word: string): string {
  const spelling = word
    .replaceAll('ə', 'e')
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss')
    .replace(/[^йё]/g, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''));
  const sounds = withUsualEnding(
    /\p{Script=Cyrillic}/u.test(spelling) ? soundsOfCyrillic(spelling) : soundsOfLatin(spelling),
  );
  const plain = sounds
    .replace(/(?<=[bcdfklmnprstvz])y(?=[ou])/g, '') // Gyulnara
    .replaceAll('y', 'i')
    .replaceAll('e', 'a')
    .replaceAll('o', 'u')
    .replace(/[^a-z0-9]/g, '')
    .replace(/([a-z])\1+/g, '$1');
  return usualForm(plain, spelling);
}
