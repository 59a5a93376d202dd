import { and, eq, isNull } from 'drizzle-orm';
import { handoverItems } from '@/db/schema/board';
import { LOCALES, type Locale } from '@/lib/locales';
import { z } from '@/lib/validation';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { translator } from '@/server/i18n/translator';
import { SUGGESTED_ITEMS } from '../suggested-items';
import { insertItem } from '../write-handover-item';

/** Begins the list with what nearly every organization hands over. Only where there is none yet. */
export const suggestHandoverItems = command({
  name: 'handover.suggest-items',
  permission: 'handover:update',
  input: z.strictObject({}),
  run: async (context) => {
    const { tx, organization } = context;
    const [known] = await tx
      .select({ id: handoverItems.id })
      .from(handoverItems)
      .where(and(eq(handoverItems.organizationId, organization.id), isNull(handoverItems.removedAt)))
      .limit(1);
    if (known) throw new Refusal('conflict', 'handover-items-exist');
    for (const { key, side, kind } of SUGGESTED_ITEMS) {
      const texts: Partial<Record<Locale, { text: string }>> = {};
      for (const locale of LOCALES) {
        texts[locale] = { text: (await translator(locale, 'board'))(`handover.suggested.${key}`) };
      }
      await insertItem(context, { side, kind, texts });
    }
    return { count: SUGGESTED_ITEMS.length };
  },
  journal: ({ count }) => ({ subjectType: 'handover-item', subjectId: null, details: { count } }),
});
