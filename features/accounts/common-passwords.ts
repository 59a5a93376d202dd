/**
 * What people choose when they choose badly, in a compact form: the words below, however they are capitalized, typed
 * (in the other keyboard layout), transliterated, decorated with digits or strung together.
 */
const WORDS = `
password passwort passw parol parola qwerty qwertz azerty asdf asdfgh zxcv zxcvbn qazwsx qazxsw wsxedc edcrfv
letmein welcome admin administrator root user guest login master secret default changeme temp test testing demo
iloveyou loveyou love lover lovely princess prince sunshine superman batman spiderman football baseball basketball
dragon monkey shadow michael jordan jennifer jessica ashley daniel charlie thomas robert andrew george hunter ranger
buster soccer hockey killer pepper ginger summer winter spring autumn flower freedom whatever trustno computer
internet samsung google facebook yandex instagram telegram whatsapp youtube apple iphone android pokemon starwars
matrix mustang ferrari mercedes toyota hello hallo correct horse battery staple monday tuesday wednesday thursday
friday saturday sunday january february march april june july august september october november december
privet lyubov lubov liubov lyublyu lublu solnyshko solnishko solnce zvezda natasha marina sergey sergei andrey andrei
aleksandr alexander dmitriy dmitry dmitri vladimir nikita maksim maxim svetlana tatyana tatiana anastasia anastasiya
ekaterina katya olga elena irina yulia spartak zenit dinamo cska russia rossiya moskva moscow piter krasotka zaika
kotik kotenok malysh mama papa mamapapa babushka druzhba schastye schaste pobeda slava vodka medved kristina viktoriya
azerbaijan azerbaycan azerbaydzhan azerbajdzhan baku baki ganca gence sumqayit sumgait qarabag karabakh karabah shusha
susa xezer khazar naxcivan sirvan salam sevgi canim heyat hayat ana ata vetan vatan odlar yurdu qarabagh neftci
bizimdir xankendi qalib zefer bayraq novruz ayxan leyla aysel gunay gunel elvin orxan orkhan rashad resad elnur vusal
nigar sevinc tural murad anar ilqar samir kamran ramin eldar farid ferid nermin gulnar gulnara aynur parolum sifre
sifrem ocaq ogaq ojag ochag diaspora diaspor organization teskilat
`
  .trim()
  .split(/\s+/u)
  .sort((a, b) => b.length - a.length);

const RUNS = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1234567890',
  'abcdefghijklmnopqrstuvwxyz',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '1q2w3e4r5t6y7u8i9o0p',
];

/** As many letters must be left that nobody would guess. */
const FEWEST_OWN = 5;

const CYRILLIC_KEYS = 'йцукенгшщзхъфывапролджэячсмитьбю';
const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const LATIN_OF: Record<string, string> = Object.fromEntries(
  'а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:c ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya ә:e ғ:g ҝ:g ө:o ү:u һ:h ҹ:c ј:y ə:e ı:i'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
const LETTER_OF: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

const each = (text: string, map: (character: string) => string) => [...text].map(map).join('');

function between(from: string, to: string) {
  return (text: string) => each(text, (character) => to[from.indexOf(character)] ?? character);
}

const inLatin = (text: string) =>
  each(text, (character) => LATIN_OF[character] ?? character)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

/** The ways in which a password may have been meant: as typed, by the keys of the other layout, in Latin letters. */
export function passwordForms(text: string): string[] {
  const typed = text.normalize('NFKC').toLowerCase();
  const keys = between(CYRILLIC_KEYS, LATIN_KEYS)(typed);
  const meant = between(LATIN_KEYS, CYRILLIC_KEYS)(typed);
  const forms = [typed, inLatin(typed), keys, inLatin(meant)];
  return [...new Set([...forms, ...forms.map((form) => each(form, (sign) => LETTER_OF[sign] ?? sign))])];
}

/** Whether hardly anything is left of a password, in any of its forms, once what everybody would try is taken away. */
export function isCommonPassword(password: string): boolean {
  return passwordForms(password).some((form) => ownLetters(form) < FEWEST_OWN);
}

function ownLetters(form: string): number {
  let rest = withoutRuns(form);
  for (const word of WORDS) rest = rest.replaceAll(word, ' ');
  // A piece that is said twice is guessed once.
  rest = rest.replace(/[\d\p{P}\p{S}\p{Z}]+/gu, '').replace(/(.{1,8}?)\1+/gu, '$1');
  return new Set(rest).size <= 2 ? 0 : rest.length;
}

/** Four and more neighbours of a keyboard or alphabet, forwards or backwards. */
function withoutRuns(form: string): string {
  let rest = form;
  for (const run of RUNS.flatMap((line) => [line, [...line].reverse().join('')])) {
    for (let length = run.length; length >= 4; length -= 1) {
      for (let at = 0; at + length <= run.length; at += 1)
        rest = rest.replaceAll(run.slice(at, at + length), ' ');
    }
  }
  return rest;
}
