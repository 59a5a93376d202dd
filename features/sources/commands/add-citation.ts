import { and, eq, like, sql } from 'drizzle-orm';
import { citations } from '@/db/schema/sources';
import { uniqueSlug } from '@/lib/slugs';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { invalid } from '@/server/errors';
import { addCitationInput, type CitedKind, ORGANIZATION_FACTS } from '../schema';
import { findSource, tagsOfSources } from '../source';

/** Says on which place of a source a fact rests. */
export const addCitation = command({
  name: 'source.add-citation',
  permission: 'source:update',
  input: addCitationInput,
  subject: (context, { id }) => findSource(context, id),
  run: writeCitation,
  journal: ({ key }, { target }, { id, publication }) => ({
    subjectType: 'source',
    subjectId: id,
    subjectName: publication,
    details: { key, target },
  }),
  tags: tagsOfSources,
  constraints: { citations_key: invalid('key', 'citation-key-taken') },
});

interface Cited {
  /** `event:<uuid>`, `organization:chair`. */
  target: string;
  start: number;
  end: number;
  key?: string | undefined;
  /** The words around it, for the page. */
  excerpt?: { text: string; start: number } | null;
}

/** Writes on which place of a source a fact of this organization rests. */
export async function writeCitation(
  context: OrganizationContext,
  { target, start, end, key: wanted, excerpt }: Cited,
  source: { id: string; textLength: number | null; textVersion: number },
) {
  const { tx, organization } = context;
  if (source.textLength !== null && end > source.textLength) throw invalid('end', 'beyond-text');
  const [kind = '', value = ''] = target.split(/:(.*)/s);
  const cited = await citedColumns(context, kind as CitedKind, value);
  const key = wanted ?? (await freeKey(context, kind));
  const [row] = await tx
    .insert(citations)
    .values({
      organizationId: organization.id,
      sourceId: source.id,
      textVersion: source.textVersion,
      key,
      start,
      end,
      excerpt: excerpt?.text ?? null,
      excerptStart: excerpt?.start ?? null,
      ...cited,
    })
    .returning({ id: citations.id });
  if (!row) throw new Error('the citation was not written');
  return { id: row.id, key };
}

const TABLES = {
  person: sql`people`,
  'person-fact': sql`person_facts`,
  term: sql`terms`,
  event: sql`events`,
  statement: sql`statements`,
};

/** The one column that names the fact; refused unless the fact is this organization's. */
async function citedColumns({ tx, organization }: OrganizationContext, kind: CitedKind, value: string) {
  if (kind === 'organization') {
    const fact = ORGANIZATION_FACTS.find((known) => known === value);
    if (!fact) throw invalid('target', 'not-found');
    return { organizationFact: fact };
  }
  const { rows } = await tx.execute(
    sql`select from ${TABLES[kind]} row where row.organization_id = ${organization.id} and row.id = ${value}`,
  );
  if (rows.length === 0) throw invalid('target', 'not-found');
  return {
    personId: kind === 'person' ? value : null,
    personFactId: kind === 'person-fact' ? value : null,
    termId: kind === 'term' ? value : null,
    eventId: kind === 'event' ? value : null,
    statementId: kind === 'statement' ? value : null,
  };
}

async function freeKey({ tx, organization }: OrganizationContext, kind: string): Promise<string> {
  const taken = await tx
    .select({ key: citations.key })
    .from(citations)
    .where(and(eq(citations.organizationId, organization.id), like(citations.key, 'cite-%')));
  const keys = new Set(taken.map(({ key }) => key));
  return uniqueSlug(`cite-${kind}`, (candidate) => keys.has(candidate));
}
