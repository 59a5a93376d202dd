import 'server-only';
import { sql } from 'drizzle-orm';
import { fallbackOrder } from '@/lib/locales';
import { query } from '@/server/query';
import type { HandoverItemView } from '../view';

type ItemRow = Record<string, unknown> & Omit<HandoverItemView, 'text' | 'lang'>;

/** What the organization hands over with every office. */
export const listHandoverItems = query({
  permission: 'handover:update',
  run: async ({ tx, organization, locale }, _input: null): Promise<HandoverItemView[]> => {
    const { rows } = await tx.execute<ItemRow>(sql`
      select i.id, i.side, i.kind, (select coalesce(json_object_agg(t.locale, t.text), '{}') from handover_item_texts t
        where t.organization_id = i.organization_id and t.item_id = i.id) as texts
      from handover_items i where i.organization_id = ${organization.id} and i.removed_at is null
      order by i.side, i.position, i.id`);
    return rows.map(({ id, side, kind, texts }) => {
      const lang = fallbackOrder(locale, organization.defaultLocale).find((one) => texts[one]) ?? locale;
      return { id, side, kind, texts, lang, text: texts[lang] ?? '' };
    });
  },
});
