import type { FoundPerson } from '../proposals';
import type { Document } from '../text/document';
import type { Sentence } from '../text/sentences';
import type { Token } from '../text/tokens';

/** Offices and bodies that statements are addressed to, in the dative. */
const AZ =
  /^(?:prezident|nazir|sedr|parlament|mer|qubernator|hokumet|meclis|komissar|katib|rehber|sefir|konsul|nazirliy|teskilat|sura|duma|kral|deputat|icraiyye|idare|senat|kongres|konqres|birliy|sefirliy|mehkeme|basci|bascili)\p{L}*(?:[iu]n[ae]|(?<!d)[ae])$/u;
const RU: Record<string, string> = {
  президенту: 'президент', министру: 'министр', 'премьер-министру': 'премьер-министр', губернатору: 'губернатор', мэру: 'мэр',
  акиму: 'аким', послу: 'посол', председателю: 'председатель', канцлеру: 'канцлер', парламенту: 'парламент',
  правительству: 'правительство', совету: 'совет', думе: 'дума', депутатам: 'депутаты', главе: 'глава', королю: 'король',
  королеве: 'королева', министерству: 'министерство', секретарю: 'секретарь', сенату: 'сенат', комиссии: 'комиссия', мэрии: 'мэрия',
  бургомистру: 'бургомистр', властям: 'власти', руководству: 'руководство', комиссару: 'комиссар', омбудсмену: 'омбудсмен',
}; // biome-ignore format: a table
const EN =
  /^(?:president|minister|prime|ministry|mayor|council|parliament|government|governor|congress|senate|ambassador|secretary|secretary-general|commissioner|commission|taoiseach|king|queen|chancellor|committee|speaker|un|united|foreign|home|board|authorities|lord|education|members|european|city|state|archbishop|bishop|university|department)$/;

const startsPhrase = (token: Token | undefined) =>
  token?.kind === 'word' && (token.capital || token.plain === 've');

/** Where somebody is named: `Elnur Cavadov Rusiya Prezidentinə` is two. */
const namesSomebody = (people: readonly FoundPerson[], token: Token | undefined) =>
  people.some(({ mentions }) =>
    mentions.some(({ start, end }) => token && token.start >= start && token.end <= end),
  );

function azAddressee(doc: Document, sentence: Sentence, people: readonly FoundPerson[]): string | null {
  const inside = people.filter(({ mentions }) =>
    mentions.some(({ start, end }) => start >= sentence.start && end <= sentence.end),
  );
  const isPart = (token: Token | undefined) => startsPhrase(token) && !namesSomebody(inside, token);
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = doc.tokens[at];
    if (token?.kind !== 'word' || !AZ.test(token.plain)) continue;
    let from = at;
    while (from > sentence.from && isPart(doc.tokens[from - 1]) && at - from < 7) from--;
    if (doc.tokens[from]?.plain === 've') from++;
    const name = token.text
      .replace(/(?<=[ıiuü])n[aə]$/u, '')
      .replace(/(?<=[^ıiuün])[aə]$/u, '')
      .replace(/y$/u, 'y');
    const start = doc.tokens[from]?.start ?? token.start;
    return `${doc.view.slice(start, token.start)}${name}`.replace(/\s+/g, ' ');
  }
  return null;
}

function ruAddressee(doc: Document, sentence: Sentence): string | null {
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = doc.tokens[at];
    const name = RU[token?.plain ?? ''];
    if (!token || !name) continue;
    let to = at + 1;
    while (
      to < sentence.to &&
      to - at < 7 &&
      doc.tokens[to]?.kind === 'word' &&
      !isRussianStop(doc.tokens[to])
    )
      to++;
    const rest = doc.view.slice(token.end, doc.tokens[to - 1]?.end ?? token.end).replace(/\s+/g, ' ');
    return `${token.capital ? name.charAt(0).toUpperCase() + name.slice(1) : name}${rest}`;
  }
  return null;
}

const isRussianStop = (token: Token | undefined) =>
  /^(?:с|и|в|о|об|от|по|на|было|был|была|направ|обрат|подпис|приня|которо)/.test(token?.plain ?? '') &&
  !token?.capital &&
  (token?.plain.length ?? 0) < 12;

function enAddressee(doc: Document, sentence: Sentence): string | null {
  for (let at = sentence.from; at < sentence.to - 1; at++) {
    if (!/^(?:to|on|upon)$/.test(doc.tokens[at]?.plain ?? '')) continue;
    const start = doc.tokens[at + 1]?.plain === 'the' ? at + 2 : at + 1;
    const first = doc.tokens[start];
    if (!first || !(EN.test(first.plain) || (first.capital && EN.test(doc.tokens[start + 1]?.plain ?? ''))))
      continue;
    let to = start + 1;
    while (
      to < sentence.to &&
      to - start < 9 &&
      doc.tokens[to]?.kind === 'word' &&
      (doc.tokens[to]?.capital || /^(?:of|the|for|and)$/.test(doc.tokens[to]?.plain ?? ''))
    )
      to++;
    while (/^(?:of|the|for|and)$/.test(doc.tokens[to - 1]?.plain ?? '')) to--;
    return doc.view.slice(first.start, doc.tokens[to - 1]?.end ?? first.end).replace(/\s+/g, ' ');
  }
  return null;
}

/** Whom a statement is addressed to, in the nominative, as far as the sentence says it. */
export function addresseeOf(
  doc: Document,
  sentence: Sentence,
  people: readonly FoundPerson[],
): string | null {
  if (doc.locale === 'az') return azAddressee(doc, sentence, people);
  return doc.locale === 'ru' ? ruAddressee(doc, sentence) : enAddressee(doc, sentence);
}
