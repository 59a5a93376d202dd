import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { removeMailFiles } from '@/server/mail/transport';
import { holds, mentions, texts, uuids } from './catalog';
import { counted, type Erase, removed, run } from './erase';
import type { Traces } from './traces';

const idsOf = (of: Traces): string[] => [of.id, ...of.formerIds];

/** An address that a family shares does not make the others' applications theirs. */
export const isTheirApplication = (of: Traces): SQL => sql`t.organization_id = ${of.organizationId}
  and (t.person_id = ${of.id} or (t.person_id is null and lower(t.email) = any (${texts(of.addresses)})
       and ${mentions(sql`concat_ws(' ', t.given, t.surname)`, of.names)}))`;

/** Theirs go; in those of their children that stay, they are no longer named. */
export const eraseApplications: Erase = async (context, of) => {
  const gone = await removed(context, 'applications', isTheirApplication(of));
  const named = sql`concat_ws(' ', t.guardian_name, t.guardian_contact)`;
  await run(
    context,
    sql`update applications t set guardian_name = '—', guardian_contact = '—'
      where t.organization_id = ${of.organizationId} and ${mentions(named, of.needles)}`,
  );
  return gone;
};

/** A guardian by name and contact only, without a record. */
export const namesThemAsGuardian = (of: Traces): SQL => sql`t.organization_id = ${of.organizationId}
  and t.guardian_id is null and ${mentions(sql`concat_ws(' ', t.name, t.contact)`, of.needles)}`;

export const isTheirInvitation = (of: Traces): SQL => sql`t.organization_id = ${of.organizationId}
  and (t.person_id = ${of.id} or t.accepted_by = ${of.accountId}
       or (t.person_id is null and lower(t.email) = any (${texts(of.addresses)})))`;

export const isTheirCorrection = (of: Traces): SQL => sql`t.organization_id = ${of.organizationId}
  and (lower(t.contact) = any (${texts(of.addresses)}) or t.path like ${`%/people/${of.slug}`})`;

export const isTheirClaim = (of: Traces): SQL => sql`t.organization_id = ${of.organizationId}
  and (t.account_id = ${of.accountId} or lower(t.proof_email) = any (${texts(of.addresses)}))`;

/** Rows of import plans that make or change their record. */
export const standsForThem = (of: Traces): SQL => sql`t.organization_id = ${of.organizationId}
  and (t.person_id = any (${uuids(idsOf(of))}) or t.known_person_id = any (${uuids(idsOf(of))}))`;

/** And those that stand for nobody on record, but hold their values or cells that somebody had to look at. */
export const isTheirImportRow = (
  of: Traces,
): SQL => sql`(${standsForThem(of)} or (t.organization_id = ${of.organizationId}
  and ${mentions(sql`concat_ws(' ', t.name, t.values::text, t.cells::text, t.problems::text)`, of.needles)}
  and not exists (select from people o where o.organization_id = t.organization_id and o.id = t.person_id)))`;

/** The file of a plan that was not carried out yet holds all of its people: it is uploaded again without this one. */
export const eraseImports: Erase = async (context, of) => {
  const { tx } = context;
  const { rows } = await tx.execute<{ id: string; number: number }>(sql`
    delete from import_rows t where ${isTheirImportRow(of)} returning t.import_id as id, t.number`);
  const ids = uuids([...new Set(rows.map(({ id }) => id))]);
  await tx.execute(sql`
    update imports i set author = regexp_replace(i.author, pattern_of(${texts(of.needles)}), ${of.label}, 'gi'),
      file_name = regexp_replace(i.file_name, pattern_of(${texts(of.needles)}), '—', 'gi')
    where i.organization_id = ${of.organizationId} and ${mentions(sql`concat_ws(' ', i.author, i.file_name)`, of.needles)}`);
  if (rows.length === 0) return 0;
  await tx.execute(sql`
    update import_rows t set cells = null where t.organization_id = ${of.organizationId} and (t.import_id, t.number) in (
      select * from unnest(${sql.param(rows.map(({ id }) => id))}::uuid[], ${sql.param(rows.map(({ number }) => number))}::integer[]))`);
  await tx.execute(sql`
    delete from import_files f where f.organization_id = ${of.organizationId} and f.import_id = any (${ids})`);
  await tx.execute(sql`
    update imports i set samples = (select coalesce(jsonb_agg(''::text), '[]') from jsonb_array_elements(i.samples))
    where i.organization_id = ${of.organizationId} and i.id = any (${ids})`);
  return rows.length;
};

const idPattern = (of: Traces): SQL => sql`pattern_of(${texts(idsOf(of))})`;

/** Selection, plan and undo data hold ids; the words of a search may hold a name. */
export const eraseFromBatches: Erase = (context, of) =>
  run(
    context,
    sql`update batches t set
      selection = regexp_replace(regexp_replace(t.selection::text, ${idPattern(of)}, ${of.pseudonym}, 'gi'),
                                 pattern_of(${texts(of.needles)}), '—', 'gi')::jsonb,
      plan = regexp_replace(t.plan::text, ${idPattern(of)}, ${of.pseudonym}, 'gi')::jsonb,
      undo = coalesce((select jsonb_agg(one) from jsonb_array_elements(t.undo) one where one->>'person' <> ${of.id}), '[]'),
      kept = regexp_replace(t.kept::text, ${idPattern(of)}, ${of.pseudonym}, 'gi')::jsonb
    where ${isTheirBatch(of)}`,
  );

export const isTheirBatch = (of: Traces): SQL => sql`t.organization_id = ${of.organizationId}
  and (${holds(sql`concat(t.selection, t.plan, t.undo, t.kept)`, idsOf(of))} or ${mentions(sql`t.selection::text`, of.needles)})`;

/** Of merges of others, what was changed of the person's rows: they can still be taken back, without them. */
export const isTheirMerge = (of: Traces): SQL => sql`t.organization_id = ${of.organizationId}
  and (t.person_id = ${of.id} or t.into_id = ${of.id} or ${holds(sql`t.changes::text`, idsOf(of))})`;

export const eraseFromMerges: Erase = async (context, of) => {
  const own = await run(
    context,
    sql`delete from merges t where t.organization_id = ${of.organizationId} and t.person_id = ${of.id}`,
  );
  const others = await run(
    context,
    sql`update merges t set
      into_id = case when t.into_id = ${of.id} then ${of.pseudonym}::uuid else t.into_id end,
      changes = coalesce((select jsonb_agg(one order by place) from jsonb_array_elements(t.changes) with ordinality as u (one, place)
        where not ${holds(sql`one::text`, idsOf(of))}), '[]')
    where ${isTheirMerge(of)}`,
  );
  return own + others;
};

export const isTheirSavedList = (of: Traces): SQL => sql`t.organization_id = ${of.organizationId}
  and ${mentions(sql`concat_ws(' ', t.name, t.filter::text)`, of.needles)}`;

/** A list that was kept to find just them is of no use any more. */
export const eraseSavedLists: Erase = (context, of) =>
  run(context, sql`delete from saved_lists t where ${isTheirSavedList(of)}`);

/** What sources say of their life, of a term of theirs, or of an office that they hold by one of them. */
export const isTheirContradiction = (of: Traces): SQL => sql`t.organization_id = ${of.organizationId} and (
  t.person_id = ${of.id}
  or exists (select from person_facts f where f.organization_id = t.organization_id and f.id = t.fact_id
    and f.person_id = ${of.id})
  or exists (select from terms m where m.organization_id = t.organization_id and m.id = t.term_id
    and m.person_id = ${of.id}))`;

export const isTheirArticle = (of: Traces): SQL => sql`t.organization_id = ${of.organizationId}
  and (${mentions(sql`t.text`, of.needles)} or exists (select from article_versions v
    where v.organization_id = t.organization_id and v.article_id = t.id and ${mentions(sql`v.text`, of.needles)})
  or exists (select from article_proposals p
    where p.organization_id = t.organization_id and p.article_id = t.id and p.person_id = ${of.id}))`;

/** And the words of them that stand beside facts of others. */
export const eraseArticles: Erase = async (context, of) => {
  const gone = await removed(context, 'articles', isTheirArticle(of));
  await run(
    context,
    sql`update citations t set excerpt = null, excerpt_start = null
      where t.organization_id = ${of.organizationId} and ${mentions(sql`t.excerpt`, of.needles)}`,
  );
  return gone;
};

export const isTheirAnswer = (of: Traces): SQL => sql`t.organization_id = ${of.organizationId}
  and (${holds(sql`t.result::text`, idsOf(of))} or ${mentions(sql`t.result::text`, of.needles)})`;

export const eraseAnswers: Erase = (context, of) =>
  run(context, sql`delete from idempotency_keys t where ${isTheirAnswer(of)}`);

export const isTheirRun = (of: Traces): SQL =>
  sql`t.organization_id = ${of.organizationId} and ${of.id}::uuid = any (t.ids)`;

export const eraseFromRuns: Erase = (context, of) =>
  run(
    context,
    sql`update retention_runs t set ids = array_remove(t.ids, ${of.id}::uuid) where ${isTheirRun(of)}`,
  );

/** Counters by account, address or number; they would go after a day. */
export const countsThem = (of: Traces): SQL =>
  mentions(sql`t.key`, [...of.needles, ...(of.accountId ? [of.accountId] : [])]);

export const isTheirHousehold = (of: Traces): SQL => sql`t.organization_id = ${of.organizationId}
  and (t.mail_person_id = ${of.id} or exists (select from household_memberships m
    where m.organization_id = t.organization_id and m.household_id = t.id and m.person_id = ${of.id}))`;

/** A household that nobody else ever lived in goes with its address; where others live, it is theirs. */
export const eraseHouseholds: Erase = (context, of) => removed(context, 'households', livedInAlone(of));

function livedInAlone(of: Traces): SQL {
  return sql`${isTheirHousehold(of)} and not exists (
    select from household_memberships m where m.organization_id = t.organization_id and m.household_id = t.id
      and m.person_id <> ${of.id})`;
}

export const isTheirMail = (of: Traces): SQL => sql`t.organization_id = ${of.organizationId}
  and (lower(t.recipient) = any (${texts(of.addresses)})
       or ${mentions(sql`concat_ws(' ', t.subject, t.text, t.html, t.attachments::text)`, of.needles)})`;

/** With the files that stand in for mail where no server is set. Taken before the commit: what fails is done again. */
export const eraseMail: Erase = async ({ tx }, of) => {
  const { rows } = await tx.execute<{ ids: string[] }>(sql`
    select erase_mail(${of.erasureId}) as ids`);
  const ids = rows[0]?.ids ?? [];
  await removeMailFiles(ids);
  return ids.length;
};

export const isTheirExport = (of: Traces): SQL =>
  sql`t.organization_id = ${of.organizationId} and t.person_ids @> array[${of.id}::uuid]`;

export const eraseFromExports: Erase = (context, of) =>
  counted(context, sql`select erase_from_exports(${of.erasureId}, ${of.pseudonym}) as n`);

/** The rows of the journal that are about the person, and those that say what they did themselves. */
export const isInTheirJournal = (of: Traces): SQL => sql`t.organization_id = ${of.organizationId}
  and (t.subject_id = any (${texts([of.id, ...of.formerIds])}) or t.subject_id = ${of.accountId} or t.actor_id = ${of.accountId})`;

/** Has to come before the rows go: it names them by their ids. */
export const eraseFromJournal: Erase = (context, of) =>
  counted(context, sql`select erase_from_journal(${of.erasureId}, ${of.pseudonym}) as n`);

/** What somebody may do here ends, whether or not the login remains for other organizations. */
export const eraseAccess: Erase = (context, of) =>
  run(
    context,
    sql`delete from access_grants t where t.organization_id = ${of.organizationId} and t.account_id = ${of.accountId}`,
  );

export const eraseAccount: Erase = async ({ tx }, of) => {
  if (!of.accountId) return 0;
  const { rows } = await tx.execute<{ gone: boolean }>(sql`
    select erase_account(${of.erasureId}, ${of.accountId}) as gone`);
  return rows[0]?.gone ? 1 : 0;
};
