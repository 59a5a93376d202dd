import { PLAYED } from '../names/instruments';
import type { Role } from '../proposals';
import { listFrom, nextMention, type Scene, sentenceBounds } from './scene';

type Labels = readonly (readonly [RegExp, Role])[];

/** What a label makes of the names behind its colon; whole labels in lower case. */
const LABELS: Record<Scene['locale'], Labels> = {
  az: [
    [
      /^(?:salamlama(?:lar)?|təbrik(?:lər)?|(?:açılış|giriş|təbrik|yekun|son) (?:nitqi|sözü)|(?:açılış|elmi )?məruzə(?:çi|lər|çilər)?|mühazirə(?:çi)?|çıxış(?:lar)?|çıxış (?:edir|edəcək)(?:lər)?|danışır(?:lar)?|danışacaq(?:lar)?|söz|natiq(?:lər)?|spiker(?:lər)?)$/u,
      'speaker',
    ],
    [
      /^(?:ifa|ifa (?:edir|edəcək)(?:lər)?|ifaçı(?:lar)?|musiqi|musiqiçilər|solist(?:lər)?|oxuyur(?:lar)?|çalır(?:lar)?|səhnədə|konsert|rəqs|rəqs edir(?:lər)?)$/u,
      'performer',
    ],
    [/^(?:(?:fəxri |xüsusi )?qona[qğ](?:lar)?(?:ımız|lar[ıi])?|iştirak (?:edir|edəcək)(?:lər)?)$/u, 'guest'],
    [
      /^(?:sağ ol(?:un|sun)(?: deyirik)?|təşəkkür(?:lər|ümüz)?|təşəkkür edirik|minnətdarıq|minnətdarlıq|təbrik edirik|mükafat(?:lar)?|xatırlayırıq)$/u,
      'honouree',
    ],
    [/^(?:söhbətləşdi|müsahibə apardı|müsahibəni apardı|qeydə aldı|yazıya aldı)$/u, 'author'],
  ],
  ru: [
    [
      /^(?:приветстви[ея]|приветству[ею]т|(?:приветственное|вступительное|заключительное|открывающее) слово|слово|доклад(?:ы|чики?)?|с докладом|лекци[яи]|лектор|выступа[ею]т|выступят|спикеры?|сообщени[ея]|рассказыва[ею]т)$/u,
      'speaker',
    ],
    [/^(?:исполня[ею]т|исполнител[ьи]|по[её]т|поют|игра[ею]т|музыка|солист(?:ы|ка)?|на сцене|концерт|в концерте|танцу[ею]т)$/u, 'performer'],
    [/^(?:(?:поч[её]тн\p{L}+ |наш[аи]? )?гост[ьия]|в гостях)$/u, 'guest'],
    [/^(?:благодарим|спасибо|благодарность|благодарности|поздравляем|награды|награждены|лауреаты|помним|светлая память)$/u, 'honouree'],
    [/^(?:текст и фото|фото и текст|текст|интервью|записал[аи]?|беседовал[аи]?|наш корр)$/u, 'author'],
  ],
  en: [
    [/^(?:(?:guest |main |keynote )?speakers?|welcome|opening remarks|opening|talks?|lectures?|keynote|introduction|address)$/u, 'speaker'],
    [/^(?:music|songs?|performers?|soloists?|vocals|on stage|entertainment|dance|dancers|readings?|concert)$/u, 'performer'],
    [/^(?:(?:special |honoured |chief )?guests?|guests? of honou?r|in attendance|also present)$/u, 'guest'],
    [/^(?:(?:our |special |with |many )?thanks(?: to)?|thank you|congratulations|awards?|prizewinners|winners)$/u, 'honouree'],
    [/^(?:interview|story|story and photos|words|words and pictures|text and photos)$/u, 'author'],
  ],
}; // biome-ignore format: a table

const LONGEST_LABEL = 3;
const NEAREST_NAME = 12;

/** The label that ends at a colon, without what stands before a dash or a full stop. */
function labelBefore({ tokens }: Scene, colon: number): string {
  const words: string[] = [];
  for (let at = colon - 1; at >= 0 && words.length < LONGEST_LABEL; at--) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    words.unshift(token.lower);
    if (token.breaks > 0) break;
  }
  return words.join(' ');
}

/** The role of the longest end of the label that says one. */
function roleOf(labels: Labels, label: string): Role | undefined {
  const words = label.split(' ');
  for (let from = 0; from < words.length; from++) {
    const end = words.slice(from).join(' ');
    const found = labels.find(([pattern]) => pattern.test(end));
    if (found) return found[1];
  }
  return undefined;
}

/** `Salamlama: A, B`, `Приветствие: A`, `Music: A and B`: an item of a programme, or a line, that says what the named do. */
export function labelsIn(scene: Scene): void {
  const { tokens, locale } = scene;
  tokens.forEach(({ text }, colon) => {
    if (text !== ':') return;
    const role = roleOf(LABELS[locale], labelBefore(scene, colon));
    if (!role) return;
    const [, end] = sentenceBounds(scene, colon + 1 < tokens.length ? colon + 1 : colon);
    const first = nextMention(scene, colon + 1, Math.min(end, colon + NEAREST_NAME));
    if (
      !first ||
      tokens.slice(colon + 1, first.from).some(({ text: mark }) => /^[.!?;]$/u.test(mark) && mark !== '.')
    )
      return;
    for (const { person } of listFrom(scene, first, end, true)) scene.give(person, role, colon - 1, colon);
  });
}

const TITLE_SUNG: Record<Scene['locale'], RegExp> = {
  az: /^(?:oxu(?:yub|du|yacaq|yublar|dular|muşdu)|səsləndir(?:ib|di|əcək|iblər|dilər)|çal(?:ıb|dı|acaq)|ifa)$/u,
  ru: /^$/u,
  en: /^$/u,
};
const LONGEST_CLAUSE = 30;
const NEAR_TITLE = 6;

/** `"Segah"ı A, "Rast"ı B oxuyub`: who reads or sings what is named by its title. */
export function titlesIn(scene: Scene): void {
  const { tokens, locale, mentionAt, mentions, marked } = scene;
  tokens.forEach(({ lower }, verb) => {
    if (!TITLE_SUNG[locale].test(lower)) return;
    const [start] = sentenceBounds(scene, verb);
    for (let at = verb - 1; at >= Math.max(start, verb - LONGEST_CLAUSE); at--) {
      if (tokens[at]?.text === ';') return;
      const mention = mentions[mentionAt[at] ?? -1];
      if (!mention) continue;
      at = mention.from;
      const isTitled = [...Array(NEAR_TITLE).keys()].some((step) => marked.quoted[mention.from - 1 - step]);
      if (isTitled && mention.cases.includes('nom')) scene.give(mention.person, 'performer', verb, verb + 1);
    }
  });
}

/** `A (tar)`, `A – fortepiano`, `A, vocals.`: who plays what. */
export function playersIn(scene: Scene): void {
  const { tokens, locale } = scene;
  for (const { person, to } of scene.mentions) {
    const mark = tokens[to]?.text ?? '';
    if (!/^[(,–—]$/u.test(mark) || !PLAYED[locale].test(tokens[to + 1]?.lower ?? '')) continue;
    const after = tokens[to + 2];
    const isAlone =
      !after || /^[,;.)/]$/u.test(after.text) || after.breaks > 0 || /^(?:və|и|and)$/u.test(after.lower);
    if (isAlone) scene.give(person, 'performer', to + 1, to + 2);
  }
}
