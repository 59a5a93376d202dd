import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import { FORM_FIELDS, type FormField, formOf } from './fields';
import { ADDED } from './store-plan';

const CHANGED = sql`r.kind = 'update'`;

/** The fields that the columns of an import hold. */
export async function mappedFields(
  { tx, organization }: OrganizationContext,
  id: string,
): Promise<Set<string>> {
  const { rows } = await tx.execute<{ mapping: (string | null)[] }>(sql`
    select mapping from imports where organization_id = ${organization.id} and id = ${id}`);
  return new Set((rows[0]?.mapping ?? []).filter((field) => field !== null));
}

async function mappedForms(context: OrganizationContext, id: string): Promise<FormField[]> {
  const mapped = await mappedFields(context, id);
  return FORM_FIELDS.filter((field) => mapped.has(field));
}

/** A packed name (packed-name.ts) in its parts. */
const partsOf = (
  packed: SQL,
) => sql`split_part(${packed}, chr(31), 2) as given, split_part(${packed}, chr(31), 1) as surname,
  nullif(split_part(${packed}, chr(31), 3), '') as patronymic, split_part(${packed}, chr(31), 4) = 'ours' as is_unofficial`;

const ours = ({ organization }: OrganizationContext, id: string) =>
  sql`r.organization_id = ${organization.id} and r.import_id = ${id}`;

/** Writes the other forms of the names, form by form for a whole file. */
export async function addForms(context: OrganizationContext, id: string): Promise<void> {
  for (const field of await mappedForms(context, id)) {
    await context.tx.execute(sql`
      insert into person_names (organization_id, person_id, form, given, surname, patronymic, is_unofficial)
      select r.organization_id, r.person_id, ${formOf(field)}::name_form, ${partsOf(sql`r.values ->> ${field}::text`)}
      from import_rows r where ${ours(context, id)} and (${ADDED} or ${CHANGED}) and r.values ? ${field}::text
      on conflict (organization_id, person_id, form) do update set given = excluded.given, surname = excluded.surname,
        patronymic = excluded.patronymic, is_unofficial = excluded.is_unofficial`);
  }
}

/** Takes the words of a form that was written over out of the search, once those of the new one are in it. */
export async function dropTokens(context: OrganizationContext, id: string): Promise<void> {
  const forms = await mappedForms(context, id);
  if (forms.length === 0) return;
  const isWrittenOver = sql.join(
    forms.map((field) => sql`r.before ->> ${field}::text is not null`),
    sql` or `,
  );
  await context.tx.execute(sql`
    with gone as (
      delete from person_tokens t using import_rows r
      where ${ours(context, id)} and ${CHANGED} and (${isWrittenOver})
        and t.organization_id = r.organization_id and t.person_id = r.person_id and not t.token = any (r.tokens)
      returning t.person_id, t.token)
    update import_rows r set removed_tokens = g.tokens
    from (select person_id, array_agg(token) as tokens from gone group by person_id) g
    where ${ours(context, id)} and ${CHANGED} and r.person_id = g.person_id`);
}

/** Of those who are restored. */
const restored = (context: OrganizationContext, id: string) =>
  sql`${ours(context, id)} and ${CHANGED} and not r.is_kept`;

/** Puts the words back under which people were found before. */
export async function restoreTokens(context: OrganizationContext, id: string): Promise<void> {
  await context.tx.execute(sql`
    insert into person_tokens (organization_id, token, person_id, is_name, sort_key)
    select r.organization_id, t.token, r.person_id, false, p.sort_key
    from import_rows r join people p on p.organization_id = r.organization_id and p.id = r.person_id
    cross join lateral unnest(r.removed_tokens) as t (token)
    where ${restored(context, id)} and r.removed_tokens is not null on conflict do nothing`);
}

/** Puts the forms of names back that were written over, and takes away those that were added. */
export async function restoreForms(context: OrganizationContext, id: string): Promise<void> {
  const { tx } = context;
  for (const field of await mappedForms(context, id)) {
    const which = sql`${restored(context, id)} and r.before ? ${field}::text and n.organization_id = r.organization_id
      and n.person_id = r.person_id and n.form = ${formOf(field)}::name_form`;
    await tx.execute(sql`
      delete from person_names n using import_rows r where ${which} and r.before ->> ${field}::text is null`);
    await tx.execute(sql`
      update person_names n set (given, surname, patronymic, is_unofficial) =
        (select ${partsOf(sql`r.before ->> ${field}::text`)})
      from import_rows r where ${which} and r.before ->> ${field}::text is not null`);
  }
}
