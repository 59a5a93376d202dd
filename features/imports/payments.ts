import 'server-only';
import { sql } from 'drizzle-orm';
import { type ListedDues, takeListedBack, writeListed } from '@/features/dues/listed-payments';
import type { OrganizationContext } from '@/server/context';
import { translator } from '@/server/i18n/translator';
import { isPaid, yearOfPaid } from './fields';
import { mappedFields } from './name-forms';
import { unpackListed } from './paid-cells';
import { ADDED } from './store-plan';

const ours = ({ organization }: OrganizationContext, id: string) =>
  sql`r.organization_id = ${organization.id} and r.import_id = ${id}`;

/** Writes what the columns of dues say into the ledger, in the order of the rows. Gives how many payments that was. */
export async function addPayments(context: OrganizationContext, id: string): Promise<number> {
  const { tx, organization } = context;
  const fields = [...(await mappedFields(context, id))].filter(isPaid).sort();
  const listed: ListedDues[] = [];
  for (const field of fields) {
    const { rows } = await tx.execute<{ person: string; said: string }>(sql`
      select r.person_id as person, r.values ->> ${field}::text as said from import_rows r
      where ${ours(context, id)} and (${ADDED} or r.kind = 'update') and r.values ? ${field}::text
      order by r.number, r.part`);
    const year = yearOfPaid(field);
    for (const { person, said } of rows) listed.push({ personId: person, year, said: unpackListed(said) });
  }
  if (listed.length === 0) return 0;
  const t = await translator(organization.defaultLocale, 'imports');
  return writeListed(context, id, listed, t('paid.note'));
}

/** Takes the payments back that an import has brought, also of whoever is kept. Gives how many. */
export async function takePayments(context: OrganizationContext, id: string): Promise<number> {
  const t = await translator(context.organization.defaultLocale, 'imports');
  return takeListedBack(context, id, t('paid.undoneNote'));
}

/** Who has more in the ledger than what this import has brought, and what takes that back, is kept. */
export async function keepPayers(context: OrganizationContext, id: string): Promise<void> {
  const { tx, organization } = context;
  await tx.execute(sql`
    update import_rows r set is_kept = true
    where ${ours(context, id)} and ${ADDED} and r.person_id in (
      select e.person_id from dues_entries e
      left join dues_entries m on m.organization_id = e.organization_id and m.id = e.corrects
      where e.organization_id = ${organization.id} and e.person_id is not null
        and coalesce(m.import_id, e.import_id) is distinct from ${id}::uuid)`);
}

/** The entries of those who go stay without them, all at once; left to the foreign key they would go person by person. */
export async function leavePayments(context: OrganizationContext, id: string): Promise<void> {
  const { tx, organization } = context;
  await tx.execute(sql`
    update dues_entries e set person_id = null from import_rows r
    where ${ours(context, id)} and ${ADDED} and not r.is_kept
      and e.organization_id = ${organization.id} and e.person_id = r.person_id`);
}
