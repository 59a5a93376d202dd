import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ARTICLE_DECISIONS, type ArticleDecision } from '@/db/enums';
import type { NewProposal } from '../proposals-of';
import { proposalsOf } from '../proposals-of';
import { readGold } from '../reading/gold/gold-files';
import { readArticle } from '../reading/read';
import { differenceOf, mergedWith } from './difference';
import type { KnownLine } from './lines';
import { movedSpan } from './moved-span';

const text = 'Sədr Leyla Əliyeva 2019-cu il martın 21-də Riqada konsert açdı. Həsən Quliyev çaldı.';
const place = (words: string, from = text) => {
  const start = from.indexOf(words);
  return { start, end: start + words.length, confidence: 0.9, rule: 'test' };
};
type Line = NewProposal;
const leyla: Line = {
  kind: 'person',
  payload: { given: 'Leyla', surname: 'Əliyeva' },
  ...place('Leyla Əliyeva'),
};
const hasan: Line = {
  kind: 'person',
  payload: { given: 'Həsən', surname: 'Quliyev' },
  ...place('Həsən Quliyev'),
};
const concert = (edtf: string, people: number[], title = 'Bahar konserti', words = text): Line => ({
  kind: 'event',
  payload: { title, edtf, category: 'creative-evening', ourRole: 'organizer', people, place: 'Riqa' },
  ...place(words.slice(0, words.indexOf('.') + 1), words),
});

const linesOf = (reading: readonly Line[], of = text): KnownLine[] =>
  reading.map(({ kind, payload, start, end }, position) => ({
    id: `line ${position}`,
    position,
    kind,
    payload: { ...payload },
    proposed: { ...payload },
    quote: of.slice(start, end),
    decision: 'open',
  }));
const decided = (lines: KnownLine[], at: number, decision: ArticleDecision, payload = {}) =>
  lines.map((line, position) =>
    position === at ? { ...line, decision, payload: { ...line.payload, ...payload } } : line,
  );
const same = { before: text, after: text };
const said = (known: KnownLine[], reading: Line[], texts = same) =>
  differenceOf(known, reading, texts).changes.map(({ kind, id, position, reasons }) => ({
    kind,
    at: id ?? position,
    reasons,
  }));

const before = [leyla, hasan, concert('2019-03-21', [0, 1])];

test('what is told otherwise is a change with its fields; positions of people are those of the lines', () => {
  // The reader names the people in another order now.
  const now = [hasan, leyla, concert('2019-03-22', [0, 1])];
  expect(said(linesOf(before), now)).toEqual([{ kind: 'changed', at: 'line 2', reasons: ['edtf'] }]);
  expect(said(linesOf(before), [hasan, leyla, concert('2019-03-21', [0, 1])])).toEqual([]);
});

test('what came and what went says whether the words did or only the reading', () => {
  const after = text.replace('Həsən Quliyev', 'Nigar Rəhimova');
  const nigar: Line = {
    ...hasan,
    payload: { given: 'Nigar', surname: 'Rəhimova' },
    ...place('Nigar Rəhimova', after),
  };
  const now = [leyla, nigar, concert('2019-03-21', [0, 1], undefined, after)];
  expect(said(linesOf(before), now, { before: text, after })).toEqual([
    { kind: 'changed', at: 'line 2', reasons: ['people'] },
    { kind: 'gone', at: 'line 1', reasons: ['words-gone'] },
    { kind: 'new', at: 3, reasons: ['words-new'] },
  ]);
  expect(said(linesOf([leyla]), before)).toEqual([
    { kind: 'new', at: 1, reasons: ['reader'] },
    { kind: 'new', at: 2, reasons: ['reader'] },
  ]);
});

test('what was rejected stays so without being asked again, whatever is read there', () => {
  const rejected = decided(linesOf(before), 2, 'rejected');
  const now = [leyla, hasan, concert('2019', [0])];
  const { kept, changes } = differenceOf(rejected, now, same);
  expect(changes).toEqual([]);
  expect(kept.find(({ id }) => id === 'line 2')?.payload).toMatchObject({ edtf: '2019' });
  expect(said(decided(linesOf(before), 1, 'rejected'), [leyla, concert('2019-03-21', [0, 1])])).toEqual([
    { kind: 'changed', at: 'line 2', reasons: ['people'] },
  ]);
});

test('another event like a rejected one is asked about', () => {
  const after = `${text} Sonra Riqada daha bir Bahar konserti oldu.`;
  const second: Line = {
    ...concert('2019-04-02', [0]),
    ...place('Sonra Riqada daha bir Bahar konserti oldu.', after),
  };
  const rejected = decided(linesOf(before), 2, 'rejected');
  const now = [leyla, hasan, second];
  expect(said(rejected, now, { before: text, after })).toEqual([
    { kind: 'new', at: 3, reasons: ['words-new'] },
  ]);
});

test('a corrected field stays; another field of the line can change', () => {
  const corrected = decided(linesOf(before), 2, 'corrected', { title: 'Novruz konserti' });
  const now = [leyla, hasan, concert('2019-03-22', [0, 1], 'Böyük Bahar konserti')];
  expect(said(corrected, now)).toEqual([{ kind: 'changed', at: 'line 2', reasons: ['edtf'] }]);
  expect(mergedWith(corrected[2] as KnownLine, { ...(now[2] as Line).payload })).toMatchObject({
    title: 'Novruz konserti',
    edtf: '2019-03-22',
  });
  expect(said(corrected, [leyla, hasan, concert('2019-03-21', [0, 1], 'Böyük Bahar konserti')])).toEqual([]);
  expect(said(corrected, [leyla, hasan, concert('2019-03-21', [0, 1], 'Novruz konserti')])).toEqual([]);
});

test.each(readGold().filter((_, at) => at % 4 === 0))(
  '$name read twice gives no difference, whatever was decided',
  ({ article }) => {
    const reading = proposalsOf(readArticle(article));
    const lines = linesOf(reading, article);
    const decisions = fc.array(fc.constantFrom(...ARTICLE_DECISIONS), {
      minLength: lines.length,
      maxLength: lines.length,
    });
    fc.assert(
      fc.property(decisions, fc.string(), (all, words) => {
        const known = lines.map((line, at) => {
          const decision = all[at] ?? 'open';
          const field = line.kind === 'person' ? 'surname' : 'title';
          const payload = decision === 'corrected' ? { ...line.payload, [field]: words } : line.payload;
          return { ...line, decision, payload };
        });
        const { kept, changes } = differenceOf(known, reading, { before: article, after: article });
        expect(changes).toEqual([]);
        expect(kept.map(({ id }) => id).sort()).toEqual(lines.map(({ id }) => id).sort());
        for (const { id, payload } of kept)
          expect(payload).toEqual(known.find((line) => line.id === id)?.payload);
      }),
      { numRuns: 20 },
    );
  },
);

test('a place goes with its words, wherever they stand in the corrected text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (head, tail, more) => {
      const words = '«Ocaq» 2019';
      const [old, corrected] = [`${head}${words}${tail}`, `${more}${head}${words}${tail}`];
      const start = head.length;
      const moved = movedSpan(old, corrected, { start, end: start + words.length });
      expect(moved && corrected.slice(moved.start, moved.end)).toBe(words);
    }),
  );
  expect(movedSpan('ab ab', 'ab', { start: 3, end: 5 })).toEqual({ start: 0, end: 2 });
  expect(movedSpan('ab', 'ab ab', { start: 0, end: 2 })).toBeNull();
  expect(movedSpan('ab ab', 'c ab ab', { start: 3, end: 5 })).toEqual({ start: 5, end: 7 });
  expect(movedSpan('abc', 'xyz', { start: 0, end: 3 })).toBeNull();
});
