import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { groups, groupTexts } from '@/db/schema/groups';
import { fallbackOrder, LOCALES } from '@/lib/locales';
import { env } from '@/server/env';
import { notFound, Refusal } from '@/server/errors';
import { query } from '@/server/query';
import { findEvent } from '../event-seats';
import { readKinds } from '../kinds';
import { settingsSchema } from '../schema';
import { type Consequence, consequencesOf, settingsOf } from '../settings';

export interface RegistrationSettings {
  groups: { id: string; name: string }[];
  /** The kinds of ticket as the fields of their form. */
  kinds: Record<string, string>;
  kindCount: number;
  /** The link of the invited; null while there is none. */
  inviteLink: string | null;
}

/** What the settings of an event's registration show besides its own columns. */
export const getRegistrationSettings = query({
  permission: 'event:publish',
  run: async (context, eventId: string): Promise<RegistrationSettings> => {
    const { tx, organization, locale } = context;
    const event = await findEvent(context, { id: eventId });
    if (!event) throw notFound();
    const texts = await tx
      .select({ id: groups.id, locale: groupTexts.locale, name: groupTexts.name })
      .from(groups)
      .innerJoin(
        groupTexts,
        and(eq(groupTexts.organizationId, groups.organizationId), eq(groupTexts.groupId, groups.id)),
      )
      .where(eq(groups.organizationId, organization.id))
      .orderBy(sql`${groupTexts.name}`);
    const order = fallbackOrder(locale, organization.defaultLocale);
    const best = new Map<string, string>();
    for (const wanted of order) {
      for (const { id, locale: written, name } of texts) {
        if (written === wanted && !best.has(id)) best.set(id, name);
      }
    }
    const kinds = await readKinds(context, eventId);
    const fields = kinds.flatMap(({ id, ageGroup, capacity, names }, i): [string, string][] => [
      [`kinds.${i}.id`, id],
      [`kinds.${i}.ageGroup`, ageGroup ?? ''],
      [`kinds.${i}.capacity`, capacity === null ? '' : String(capacity)],
      ...LOCALES.map((each): [string, string] => [`kinds.${i}.names.${each}`, names[each] ?? '']),
    ]);
    return {
      groups: [...best].map(([id, name]) => ({ id, name })),
      kinds: Object.fromEntries(fields),
      kindCount: kinds.length,
      inviteLink: event.inviteKey
        ? `${env().APP_ORIGIN}/${locale}/organizations/${organization.slug}/events/${event.slug}/register?invite=${event.inviteKey}`
        : null,
    };
  },
});

/** What would follow from settings, before they are saved; nothing of those that are refused then. Changes nothing. */
export const previewSettings = query({
  permission: 'event:publish',
  run: async (context, raw: Record<string, string>): Promise<Consequence[]> => {
    const parsed = settingsSchema.safeParse(raw);
    if (!parsed.success) throw notFound();
    const event = await findEvent(context, { id: parsed.data.event });
    if (!event) throw notFound();
    try {
      return await consequencesOf(context, event, {
        ...event,
        ...(await settingsOf(context, parsed.data, event)),
      });
    } catch (error) {
      if (error instanceof Refusal && error.code === 'invalid') return [];
      throw error;
    }
  },
});
