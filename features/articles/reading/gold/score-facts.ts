import { fold } from '@/lib/names/fold';
import { nameKey } from '@/lib/names/name-key';
import type { ArticleReading, FoundFact } from '../proposals';
import type { Gold, GoldFact, GoldStatement } from './gold';
import { addTallies, closeness, common, emptyTally, pair, type Tally, tallyOf } from './tally';

const QUOTES = /["«»“”„‟'‘’]/gu;
/** A shorter form of a name must have this much of it. */
const LEAST_SHARE_OF_A_NAME = 0.6;

const nameOf = (name: string) => fold(name.replace(QUOTES, '')).replace(/^the /, '');

/** Names agree when they are equal but for quotes and case, when most of it is told, or a word for its kind stands before it. */
function isSameOrganization(found: string, wanted: readonly string[]): boolean {
  const one = ` ${nameOf(found)}`;
  return wanted.some((name) => {
    const other = ` ${nameOf(name)}`;
    const [short, long] = one.length < other.length ? [one, other] : [other, one];
    const agrees = short === one ? `${long} `.includes(`${short} `) : long.endsWith(short);
    return agrees && short.length >= long.length * LEAST_SHARE_OF_A_NAME;
  });
}

/** The organization that the article is about. */
export function mainOrganizationTally(gold: Gold, reading: ArticleReading): Tally {
  const pairing = pair(
    reading.organizations.filter(({ main }) => main),
    gold.organizations.filter(({ main }) => main),
    ({ name }, wanted) => Number(isSameOrganization(name, [wanted.name, ...wanted.also])),
  );
  return tallyOf(
    pairing,
    ({ name }) => name,
    ({ name }) => name,
  );
}

/** Words that say only what kind of place it is. */
const KINDS =
  /(?<!\p{L})(?:seheri?|rayonu?|qesebesi?|kendi|vilayeti?|respublikasi|город[аеу]?|г|район[аеу]?|село|област[ьи]|city|town|village|district|county|of|the)(?!\p{L})\.?/gu;

const placeOf = (name: string) => {
  const folded = nameOf(name);
  return folded.replace(KINDS, '').replace(/\s+/g, ' ').trim() || folded;
};

/** Cities, countries and venues, by name in the nominative. */
export function placeTally(gold: Gold, reading: ArticleReading): Tally {
  const keys = new Map(gold.places.map((place) => [place, [place.name, ...place.also].map(placeOf)]));
  const pairing = pair(reading.places, gold.places, ({ name }, wanted) =>
    Number(keys.get(wanted)?.includes(placeOf(name)) ?? false),
  );
  // A place that is told under two of its names is told.
  const known = new Set([...keys.values()].flat());
  const extra = pairing.extra.filter(({ name }) => !known.has(placeOf(name)));
  return tallyOf(
    { ...pairing, extra },
    ({ name }) => name,
    ({ name }) => name,
  );
}

function likeness(found: FoundFact, wanted: GoldFact): number {
  if (found.key !== wanted.key || nameKey(found.person) !== nameKey(wanted.person)) return 0;
  if (found.key === 'birth-date' && found.value !== wanted.value) return 0;
  return common(found.quote, wanted.quote) === 0 ? 0 : closeness(found.quote, wanted.quote);
}

/** Biography: whose, which and where it says so; a private fact that comes out as public is wrong. */
export function factTally(gold: Gold, reading: ArticleReading): Tally {
  const pairing = pair(reading.facts, gold.facts, likeness);
  // One sentence of the gold file read as two facts, each in words of its own ("entered A", "left it in 1981").
  const extra = pairing.extra.filter(
    (one) =>
      !pairing.pairs.some(([found, wanted]) => likeness(one, wanted) > 0 && !common(one.quote, found.quote)),
  );
  const tally = tallyOf({ ...pairing, extra }, tellFact, tellFact);
  const opened = pairing.pairs.filter(([found, wanted]) => found.private !== wanted.private);
  return {
    right: tally.right - opened.filter(([, wanted]) => !wanted.optional).length,
    missed: tally.missed,
    false: [...tally.false, ...opened.map(([found]) => `${tellFact(found)}: private is ${found.private}`)],
  };
}

const tellFact = ({ person, key, value }: { person: string; key: string; value: string }) =>
  `${person}: ${key}, ${value}`;

/** Each statement counts once for itself and once for every signatory. */
export function statementTally(gold: Gold, reading: ArticleReading): Tally {
  const pairing = pair(reading.statements, gold.statements, (found, wanted) => {
    const share = signatoryShare(found.signatories, wanted);
    return common(found.quote, wanted.quote) > 0 ? 0.1 + share : Number(share > 0.5);
  });
  const own = tallyOf(
    pairing,
    ({ topic }) => `statement “${topic}”`,
    ({ topic }) => `statement “${topic}”`,
  );
  const left = pairing.missed.map(({ signatories }) => ({ right: 0, missed: signatories, false: [] }));
  const extra = pairing.extra.map(({ signatories }) => ({ right: 0, missed: [], false: signatories }));
  const names = pairing.pairs.map(([{ signatories }, wanted]) => signatoryTally(signatories, wanted));
  return addTallies([own, ...left, ...extra, ...names]);
}

function signatoryShare(found: readonly string[], { signatories }: GoldStatement): number {
  const keys = new Set(found.map(nameKey));
  return signatories.filter((name) => keys.has(nameKey(name))).length / Math.max(1, signatories.length);
}

function signatoryTally(found: readonly string[], { signatories, optional }: GoldStatement): Tally {
  if (optional) return emptyTally();
  const pairing = pair(
    found,
    signatories.map((name) => ({ name, optional: false })),
    (name, wanted) => Number(nameKey(name) === nameKey(wanted.name)),
  );
  return tallyOf(
    pairing,
    (name) => `signatory ${name}`,
    ({ name }) => `signatory ${name}`,
  );
}
