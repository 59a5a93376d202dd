import type { Document } from '../text/document';
import { isDash } from './point';
import type { RawDate } from './told';

/** What is called by a date, without the marks of Azerbaijani: after it, or before it in Russian. */
const NAMED_AFTER =
  /^(?:facie|gun[uid]|gunler|bayram|hadise|soyqirim|kuce|prospekt|meydan|stansiya|metro|adina|rayon|qetliam|qirgin|sehid|xatire|tragedi|traged|holiday|street|square|avenue|massacre|victims|movement|праздник|метро)/;
const NAMED_BEFORE =
  /^(?:улиц|праздник|событи|трагеди|площад|памяти|жертв|шехид|проспект|имени|дня|день|дню|днем|годовщин|facie|events|tragedy|victims|anniversary)/;
const DAY_WORDS =
  /^(?:день|дня|дню|днем|day|праздник|gunu|bayrami|beynelxalq|dunya|международн|всемирн|national|milli|independence|respublika|qanli)/;

/** `May 9 – Victory Day`, but not `February 3 – Ski day`. */
const isDayWord = (tokens: Document['tokens'], at: number) => {
  const { plain = '', capital = false } = tokens[at] ?? {};
  return DAY_WORDS.test(plain) && (plain !== 'day' || capital);
};

const HAPPENING =
  /^(?:picnic|piknik|пикник|bonfire|tonqal|костер|dance$|supper|feast|concert|konsert|концерт|reception|qebul|прием|party|dinner|митинг|rally|gathering|встреча|gorus|parade|парад|ceremony|merasim|церемони)/;

/** `26 May – Independence Day picnic` in a line of its own: what is held on that day. */
function isItem({ tokens }: Document, { from, to }: RawDate): boolean {
  if (from > 0 && (tokens[from]?.breaks ?? 0) === 0 && !/^[•▪*–-]$/.test(tokens[from - 1]?.text ?? ''))
    return false;
  return tokens.slice(to, to + 6).some(({ plain, breaks }) => breaks === 0 && HAPPENING.test(plain));
}

const OF_HISTORY =
  /^(?:восстан|событ|трагед|повстанц|землетрясен|войн|закон|революц|погром|теракт|катастроф|переворот|перепис|депортац|attack|blast|uprising|massacre|earthquake|explosion|disaster|war|revolution|census|pogrom|rising|deportation|genocide|famine|bombing|fire|coup)/;

/** `1944-cü il sürgünü`, `the 1944 deportation`. */
const HISTORY_AFTER =
  /^(?:surgun|deportasiya|soyqirim|facie|qirgin|qetliam|zelzele|muharibe|inqilab|hadise|deportation|genocide|famine|massacre|uprising|earthquake|revolution|pogrom)/;

/** `the blast of August 4, 2020`, `повстанцам 1863 года`: when something else was, told by the way. */
function isAttribute({ tokens }: Document, { from, to, start }: RawDate): boolean {
  const before = tokens[from - 1]?.plain ?? '';
  const after = tokens[to];
  if (start.year !== undefined && after?.breaks === 0 && HISTORY_AFTER.test(after.plain)) return true;
  return OF_HISTORY.test(before === 'of' || before === 'от' ? (tokens[from - 2]?.plain ?? '') : before);
}

/** `20 Yanvar faciəsi`, `9 мая — День Победы`, `28 May küçəsi`: the name of a day, not the day something was held. */
export function isNameOfDay(doc: Document, raw: RawDate): boolean {
  const { tokens } = doc;
  if (isAttribute(doc, raw)) return true;
  if (!raw.start.bare || raw.end || raw.start.year !== undefined) return false;
  const [before, after, next] = [tokens[raw.from - 1], tokens[raw.to], tokens[raw.to + 1]];
  if (after?.kind === 'word' && NAMED_AFTER.test(after.plain) && after.breaks === 0) return true;
  if (before?.kind === 'word' && NAMED_BEFORE.test(before.plain)) return true;
  if (before?.kind === 'word' && /^(?:трагическ|qanli|black|bloody|кров|черн)/.test(before.plain))
    return true;
  const apart = after && (isDash(after.text) || after.text === '(');
  if (apart && next?.kind === 'word' && (DAY_WORDS.test(next.plain) || isDayWord(tokens, raw.to + 2)))
    return !isItem(doc, raw) && (before === undefined || !/^(?:on|nin|held)$/.test(before.plain));
  // az: a day something was held has an ending or a year; "20 Yanvar" alone has neither.
  const month = tokens[raw.to - 1];
  if (
    doc.locale === 'az' &&
    month?.capital &&
    raw.start.ending === '' &&
    (after?.text === '"' || after?.text === '»')
  )
    return true;
  if (doc.locale === 'az' && before?.text === '"') return true;
  return false;
}
