import 'server-only';
import { sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import { type CustomField, idOfCustom, isCustom } from './fields';
import { mappedFields } from './name-forms';
import { ADDED } from './store-plan';

const ours = ({ organization }: OrganizationContext, id: string) =>
  sql`r.organization_id = ${organization.id} and r.import_id = ${id}`;

/** The organization's own questions that a file answers. */
async function answered(context: OrganizationContext, id: string): Promise<CustomField[]> {
  return [...(await mappedFields(context, id))].filter(isCustom);
}

/** Writes the answers, question by question for a whole file. */
export async function addAnswers(context: OrganizationContext, id: string): Promise<void> {
  for (const field of await answered(context, id)) {
    await context.tx.execute(sql`
      insert into custom_values (organization_id, person_id, field_id, value)
      select r.organization_id, r.person_id, ${idOfCustom(field)}::uuid, r.values ->> ${field}::text
      from import_rows r where ${ours(context, id)} and (${ADDED} or r.kind = 'update') and r.values ? ${field}::text
      on conflict (organization_id, person_id, field_id) do update set value = excluded.value`);
  }
}

/** Takes the answers of whoever was added and not edited out again, and says whose. */
export async function takeAnswers(context: OrganizationContext, id: string): Promise<Set<string>> {
  const { tx, organization } = context;
  const taken = new Set<string>();
  for (const field of await answered(context, id)) {
    const { rows } = await tx.execute<{ person: string }>(sql`
      delete from custom_values a using import_rows r
      where ${ours(context, id)} and ${ADDED} and not r.is_kept and r.values ? ${field}::text
        and a.organization_id = ${organization.id} and a.person_id = r.person_id and a.field_id = ${idOfCustom(field)}
      returning a.person_id as person`);
    for (const { person } of rows) taken.add(person);
  }
  return taken;
}

/** Who is kept for another reason keeps their answers. */
export async function keepAnswers(
  context: OrganizationContext,
  id: string,
  taken: ReadonlySet<string>,
): Promise<void> {
  if (taken.size === 0) return;
  const { tx } = context;
  const { rows } = await tx.execute<{ person: string }>(sql`
    select r.person_id as person from import_rows r where ${ours(context, id)} and ${ADDED} and r.is_kept`);
  const kept = rows.flatMap(({ person }) => (taken.has(person) ? person : []));
  if (kept.length === 0) return;
  for (const field of await answered(context, id)) {
    await tx.execute(sql`
      insert into custom_values (organization_id, person_id, field_id, value)
      select r.organization_id, r.person_id, ${idOfCustom(field)}::uuid, r.values ->> ${field}::text
      from import_rows r where ${ours(context, id)} and ${ADDED} and r.is_kept and r.values ? ${field}::text
        and r.person_id = any (${sql.param(kept)}::uuid[])
      on conflict do nothing`);
  }
}

/** Puts the answers of those who were changed back as they were. */
export async function restoreAnswers(context: OrganizationContext, id: string): Promise<void> {
  const { tx } = context;
  for (const field of await answered(context, id)) {
    const which = sql`${ours(context, id)} and r.kind = 'update' and not r.is_kept and r.before ? ${field}::text
      and a.organization_id = r.organization_id and a.person_id = r.person_id and a.field_id = ${idOfCustom(field)}`;
    await tx.execute(sql`
      delete from custom_values a using import_rows r where ${which} and r.before ->> ${field}::text is null`);
    await tx.execute(sql`
      update custom_values a set value = r.before ->> ${field}::text
      from import_rows r where ${which} and r.before ->> ${field}::text is not null`);
  }
}
