import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { changeRequests } from '@/db/schema/change-requests';
import { people } from '@/db/schema/members';
import type { OrganizationContext } from '@/server/context';
import { query } from '@/server/query';
import { isOutdated, personOfChange, unkept } from '../change-subject';
import { valueNow } from '../change-values';
import type { PersonField } from '../fields';
import { nameIn } from '../list-name';
import { readOwnChanges } from '../own-changes';
import { OWN_FIELDS, ownRule, ownRulesOf } from '../own-rules';
import { readChoicesOf, readPeople } from '../people';
import { readOwnRules } from '../read-own-rules';
import { viewerOf, visibleFields } from '../scope';
import type { OwnChange, OwnRuleChoice, WaitingChange } from '../view';

const LONGEST_LIST = 100;

const isOpen = ({ organization }: OrganizationContext) =>
  and(eq(changeRequests.organizationId, organization.id), eq(changeRequests.state, 'open'));

/** The changes that wait for the organization, those that wait longest first. What a person keeps to themselves is not there. */
export const listChanges = query({
  permission: 'change-request:list',
  run: async (context, _input: null): Promise<WaitingChange[]> => {
    const { tx, organization } = context;
    const rows = await tx
      .select({ change: changeRequests, slug: people.slug, version: people.updatedAt })
      .from(changeRequests)
      .innerJoin(people, personOfChange)
      .where(isOpen(context))
      .orderBy(asc(changeRequests.askedAt), asc(changeRequests.id))
      .limit(LONGEST_LIST);
    const ids = [...new Set(rows.map(({ change }) => change.personId))];
    const viewer = viewerOf(context);
    const seen = new Map(
      (await readPeople(tx, organization.id, ids, viewer)).map((person) => [person.id, person]),
    );
    const choices = await readChoicesOf(tx, organization.id, ids);
    const listed: WaitingChange[] = [];
    for (const { change, slug, version } of rows) {
      const person = seen.get(change.personId);
      const field = change.field as PersonField;
      const own = choices.get(change.personId) ?? {};
      if (!person || !visibleFields(viewer, own).has(field)) continue;
      const before = unkept(change.before);
      listed.push({
        id: change.id,
        person: { slug, name: nameIn(person, context.locale, 'given-first') },
        version: version.toISOString(),
        field,
        before,
        after: unkept(change.after),
        askedAt: change.askedAt,
        isOutdated: isOutdated(field, before, person),
        now: valueNow(field, person),
      });
    }
    return listed;
  },
});

/** How many changes wait for the organization. */
export const countChanges = query({
  permission: 'change-request:list',
  run: async (context, _input: null) => context.tx.$count(changeRequests, isOpen(context)),
});

/** What one asked for: what waits, and what became of the others lately. */
export const listOwnChanges = query({
  permission: 'member:read',
  subject: async (context: OrganizationContext, _input: null) =>
    context.personId ? { id: context.personId, ownerAccountId: context.standing.accountId } : null,
  run: (context, _input, { id }): Promise<OwnChange[]> => readOwnChanges(context, id),
});

/** What members may do with each field of their own record. */
export const listOwnRules = query({
  permission: 'own-rules:list',
  run: async (context, _input: null): Promise<OwnRuleChoice[]> => {
    const rules = await readOwnRules(context);
    return OWN_FIELDS.map((field) => ({
      field,
      chosen: ownRule(field, rules[field]),
      options: ownRulesOf(field),
    }));
  },
});
