import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import {
  eventJsonLd,
  organizationJsonLd,
  personJsonLd,
} from '@/app/[locale]/(public)/organizations/[organization]/json-ld';
import { makeOrganization, ownerDb } from '@/db/testing/factories';
import { signedIn } from '@/db/testing/requests';
import { getPublicBoard } from '@/features/board/queries/public';
import { getPublicEvent, listPublicEvents } from '@/features/events/queries/public';
import { getPublicOfficeHolder } from '@/features/members/queries/public-person';
import { findPublicOrganization } from '@/features/organizations/queries/public';
import { publicContext, type RequestContext } from '@/server/context';
import { acceptAbove } from './commands/accept-above';
import { decide } from './commands/decide';
import { publish } from './commands/publish';
import { readIn } from './commands/read-in';
import { getReview } from './queries/review';

const text = readFileSync('features/articles/reading/gold/almati-portret.az.txt', 'utf8');
const visitor = publicContext('az');
let organization: Awaited<ReturnType<typeof makeOrganization>>;
let editor: RequestContext;
let id: string;

beforeAll(async () => {
  organization = await makeOrganization();
  editor = await signedIn(organization, 'editor');
  ({ id } = await readIn(editor, { text }));
});

/** Everything that the pages of the organization tell machines. */
async function told(): Promise<string> {
  const { slug } = organization;
  const view = await findPublicOrganization(visitor, slug);
  if (!view) throw new Error('no page');
  const home = `/az/organizations/${slug}`;
  const board = await getPublicBoard(visitor, slug);
  const pages = board.flatMap(({ terms }) => terms.flatMap(({ person }) => person?.page ?? []));
  const holders = await Promise.all(
    pages.map((person) => getPublicOfficeHolder(visitor, { organization: slug, person })),
  );
  const { past, upcoming } = await listPublicEvents(visitor, slug);
  const events = await Promise.all(
    [...past, ...upcoming].map(({ slug: event }) => getPublicEvent(visitor, { organization: slug, event })),
  );
  return JSON.stringify([
    organizationJsonLd(view, home, holders[0] ?? null),
    ...holders.flatMap((holder) => (holder ? [personJsonLd(holder, view, home)] : [])),
    ...events.map((event) => eventJsonLd(event, event.title?.text ?? '', view, home)),
  ]);
}

it('tells machines what was accepted, and nothing else of an article', async () => {
  expect(await told()).not.toContain('"Event"');
  const { lines } = await getReview(editor, id);
  const events = lines.filter(({ kind }) => kind === 'event');
  const refused = events[0];
  if (!refused) throw new Error('no events');
  await decide(editor, { id, proposal: refused.id, decision: 'rejected' });
  await acceptAbove(editor, { id, confidence: '70' });
  expect(await told()).not.toContain('"Event"');
  await publish(editor, { id });
  const after = await told();
  const accepted = (await getReview(editor, id)).lines.filter(
    ({ kind, decision }) => kind === 'event' && decision === 'accepted',
  );
  expect(accepted.length).toBeGreaterThan(0);
  for (const { values } of accepted) expect(after).toContain(JSON.stringify(values.title));
  expect(after).not.toContain(JSON.stringify(refused.values.title));
  const { rows } = await ownerDb().execute<{ text: string }>(sql`
    select x.text from person_facts f join person_fact_texts x on x.organization_id = f.organization_id and x.fact_id = f.id
    where f.organization_id = ${organization.id} and f.visibility <> 'public'`);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(after).not.toContain(row.text);
});
