import 'server-only';
import { sql } from 'drizzle-orm';
import { fieldIsVisible } from '@/features/members/scope';
import { readMailSettings } from '@/features/organizations/mail-limits';
import { shownName } from '@/features/organizations/shown-name';
import { formatPersonName, type PersonName } from '@/lib/names/person-name';
import { env } from '@/server/env';
import { query } from '@/server/query';
import type { UnreachableAddress } from '../view';

const MOST = 300;

interface Row extends Record<string, unknown> {
  id: string;
  address: string;
  reason: UnreachableAddress['reason'];
  detail: string | null;
  since: string;
  slug: string | null;
  name: PersonName | null;
}

/** Addresses at which nothing arrives, and how much is sent. */
export const getMailAddresses = query({
  permission: 'mail:list',
  run: async (context, _input: undefined) => {
    const { tx, organization } = context;
    const { rows } = await tx.execute<Row>(sql`
      select a.id, a.address, a.unreachable_reason as reason, a.unreachable_detail as detail,
        a.unreachable_since as since, w.slug, w.name
      from mail_addressees a
      left join lateral (select p.slug, ${shownName(context.locale)} as name from person_details d
        join people p on p.organization_id = d.organization_id and p.id = d.person_id
        where d.organization_id = a.organization_id and lower(d.email) = a.address
          and ${fieldIsVisible('email', 'admins')} order by p.sort_key limit 1) w on true
      where a.organization_id = ${organization.id} and a.unreachable_since is not null
      order by a.unreachable_since desc, a.id limit ${MOST}`);
    const { perHour, perDay, sendsBirthdayMail } = await readMailSettings(context);
    return {
      settings: { perHour, perDay, sendsBirthdayMail },
      ceiling: { perHour: env().MAIL_PER_HOUR ?? null, perDay: env().MAIL_PER_DAY ?? null },
      addresses: rows.map(
        ({ slug, name, since, detail, ...row }): UnreachableAddress => ({
          ...row,
          detail: detail ?? '',
          since: new Date(since),
          person: slug && name ? { slug, name: formatPersonName(name, 'given-first') } : null,
        }),
      ),
    };
  },
});
