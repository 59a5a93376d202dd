import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { findDuplicates } from '@/features/members/duplicates';
import { readPeople } from '@/features/members/people';
import { membershipStatus } from '@/features/members/rules';
import { fieldIsVisible, viewerOf } from '@/features/members/scope';
import { today } from '@/features/members/today';
import type { PersonView } from '@/features/members/view';
import type { OrganizationContext } from '@/server/context';
import type { Application } from './subject';
import type { LikelyPerson } from './view';

const MOST = 12;

/**
 * People on record who may be the applicant: by the name in any script, or by a mail address or phone number that is
 * not hidden from whoever asks. The more speaks for it, the higher.
 */
export async function findLikelyPeople(
  context: OrganizationContext,
  application: Application,
): Promise<LikelyPerson[]> {
  const { tx, organization } = context;
  const named = (await findDuplicates(context, application)).map(({ id }) => id);
  const reached = await findByContact(context, application);
  const ids = [...new Set([...named, ...reached])];
  const people = await readPeople(tx, organization.id, ids, viewerOf(context));
  const day = today(context);
  return people
    .map((person) => ({
      id: person.id,
      slug: person.slug,
      given: person.name?.given ?? '',
      surname: person.name?.surname ?? '',
      patronymic: person.patronymic ?? null,
      birth: person.birth ?? null,
      status: membershipStatus(person.memberships ?? [], day),
      reasons: reasonsFor(person, application, named.includes(person.id)),
    }))
    .sort((a, b) => b.reasons.length - a.reasons.length)
    .slice(0, MOST);
}

function reasonsFor(person: PersonView, application: Application, isNamed: boolean): LikelyPerson['reasons'] {
  const { email, phone, birthEdtf } = application;
  return [
    ...(isNamed ? (['name'] as const) : []),
    ...(person.birth === birthEdtf ? (['birth'] as const) : []),
    ...(person.email?.toLowerCase() === email.toLowerCase() ? (['email'] as const) : []),
    ...(phone !== null && person.phone === phone ? (['phone'] as const) : []),
  ];
}

async function findByContact({ tx, organization }: OrganizationContext, { email, phone }: Application) {
  const same = (condition: SQL, field: 'email' | 'phone') =>
    sql`(${condition} and ${fieldIsVisible(field, 'admins')})`;
  const { rows } = await tx.execute<{ id: string }>(sql`
    select p.id from person_details d
    join people p on p.organization_id = d.organization_id and p.id = d.person_id
    where d.organization_id = ${organization.id}
      and (${same(sql`lower(d.email) = ${email.toLowerCase()}`, 'email')}
           or ${phone === null ? sql`false` : same(sql`d.phone = ${phone}`, 'phone')})
    limit ${MOST}`);
  return rows.map(({ id }) => id);
}
