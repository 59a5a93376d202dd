import { formatPersonName } from '@/lib/names/person-name';
import { fieldsThatDiffer, mergedWith } from './again/difference';
import type { Payload } from './again/payload-values';
import { type Article, isOnRecord, type ProposalRow, payloadOf } from './article';
import type { ChangeRow } from './change';
import type { Match } from './matches';
import type { ReviewChange, ReviewLine } from './view';

type Names = ReadonlyMap<number, string>;
type Texts = ReadonlyMap<number, string>;

const nameOf = (row: { payload: unknown }) => formatPersonName(payloadOf('person', row), 'given-first');

/** What the people of an article are called, by their positions: also those whom reading again found. */
export function namesOf(rows: readonly ProposalRow[], changes: readonly ChangeRow[]): Names {
  const added = changes.flatMap(({ position, line, proposal }) =>
    line?.kind === 'person' && !proposal ? [[position, nameOf(line)] as const] : [],
  );
  return new Map([
    ...rows.flatMap((row) => (row.kind === 'person' ? [[row.position, nameOf(row)] as const] : [])),
    ...added,
  ]);
}

const namesIn = (payload: Payload, names: Names): string[] =>
  Array.isArray(payload.people) ? payload.people.flatMap((place: number) => names.get(place) ?? []) : [];

const aboutOf = ({ person }: Payload, names: Names): string | null =>
  typeof person === 'number' ? (names.get(person) ?? null) : null;

/** A line as the review shows it. */
export function lineOf(
  row: ProposalRow,
  texts: Texts,
  names: Names,
  matches: readonly Match[],
): Omit<ReviewLine, 'isOfFormer' | 'against'> {
  const { id, position, kind, payload, start, end, rule, decision } = row;
  const values = Object.fromEntries(
    Object.entries(payload).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  return {
    id,
    position,
    kind,
    values,
    about: aboutOf(payload, names),
    names: namesIn(payload, names),
    isPrivate: payload.isPrivate === true,
    start,
    end,
    quote: texts.get(row.version)?.slice(start, end) ?? '',
    isOnRecord: isOnRecord(row),
    confidence: Math.round(row.confidence * 100),
    rule,
    decision,
    joined: row.personId ?? row.eventId ?? row.statementId,
    matches: matches.map(({ id: match, label, reasons }) => ({ id: match, label, reasons })),
  };
}

/** What reading again said otherwise, as the review shows it; null where it is about somebody whom the viewer does not see. */
export function changeOf(
  { id, kind: change, line, proposal, reasons, position }: ChangeRow,
  names: Names,
  texts: Texts,
  article: Article,
): ReviewChange | null {
  const kind = proposal?.kind ?? line?.kind;
  const payload: Payload | undefined = proposal?.payload ?? line?.payload;
  if (!kind || !payload) return null;
  const about = aboutOf(payload, names);
  if (kind === 'person' ? !names.has(position) : 'person' in payload && about === null) return null;
  const merged = proposal && line ? mergedWith(proposal, line.payload) : payload;
  const says = (of: Payload, field: string) =>
    field === 'people' || field === 'as' ? namesIn(of, names).join(', ') : String(of[field] ?? '');
  const place = line ?? proposal;
  const text = line ? article.text : (texts.get(proposal?.version ?? 0) ?? '');
  return {
    id,
    change,
    kind,
    said:
      kind === 'person' ? nameOf({ payload }) : String(payload.title ?? payload.name ?? payload.text ?? ''),
    about,
    quote: place ? text.slice(place.start, place.end) : '',
    fields: fieldsThatDiffer(payload, merged)
      .map((field) => ({ field, before: says(payload, field), after: says(merged, field) }))
      .filter(({ before, after }) => before !== after),
    reason: change === 'changed' ? null : (reasons[0] ?? null),
    decision: proposal?.decision ?? null,
    isOnRecord: proposal ? isOnRecord(proposal) : false,
  };
}
