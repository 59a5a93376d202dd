import 'server-only';
import { eq } from 'drizzle-orm';
import type { EventState } from '@/db/enums';
import { events } from '@/db/schema/events';
import { uniqueSlug } from '@/lib/slugs';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { invalid, Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { detailColumns, saveOnlineLink } from '../save-details';
import { saveTexts, sourceLocale } from '../save-texts';
import { createEventSchema, type EventDetails } from '../schema';
import { whenOf } from '../when';

/** A new event, as a draft that nobody sees yet. */
export const create = command({
  name: 'event.create',
  permission: 'event:create',
  input: createEventSchema,
  idempotencyKey: ({ key }) => key,
  run: (context, input) => writeEvent(context, input),
  journal: ({ event, title }) => ({ subjectType: 'event', subjectId: event, subjectName: title }),
  tags: ({ organization }) => [tag.events(organization.slug)],
  constraints: { events_slug: new Refusal('conflict') },
});

/** Writes an event with its texts: a draft, unless it is a record that a source tells of. */
export async function writeEvent(
  context: OrganizationContext,
  input: EventDetails,
  state: EventState = 'draft',
) {
  const { tx, organization } = context;
  const { texts } = input;
  const title = titleOf(context, texts);
  const slug = await freeSlug(context, title);
  const [row] = await tx
    .insert(events)
    .values({ organizationId: organization.id, slug, state, ...detailColumns(input), ...readWhen(input) })
    .returning({ id: events.id });
  if (!row) throw new Error('event was not written');
  await saveTexts(context, row.id, texts);
  await saveOnlineLink(context, row.id, input.onlineUrl);
  return { event: row.id, slug, title };
}

/** The date columns of the input, which the schema has checked already. */
export function readWhen(input: EventDetails) {
  const when = whenOf(input);
  if ('problem' in when) throw invalid(when.problem.field, when.problem.reason);
  return when;
}

/** What the event is called in the organization's own language, or in the first that there is. */
export function titleOf({ organization }: OrganizationContext, texts: EventDetails['texts']): string {
  const source = sourceLocale(organization.defaultLocale, (locale) => Boolean(texts[locale]?.title));
  return texts[source]?.title ?? '';
}

/** An address that no other event of the organization has. */
export async function freeSlug({ tx, organization }: OrganizationContext, title: string): Promise<string> {
  const rows = await tx
    .select({ slug: events.slug })
    .from(events)
    .where(eq(events.organizationId, organization.id));
  const taken = new Set(rows.map(({ slug }) => slug));
  return uniqueSlug(title, (slug) => taken.has(slug));
}
