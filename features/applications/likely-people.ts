import 'server-only';
import { findDuplicates } from '@/features/members/duplicates';
import { readPeople } from '@/features/members/people';
import { membershipStatus } from '@/features/members/rules';
import { findByContact, type PersonReached } from '@/features/members/same-contact';
import { viewerOf } from '@/features/members/scope';
import { today } from '@/features/members/today';
import type { PersonView } from '@/features/members/view';
import type { OrganizationContext } from '@/server/context';
import { type Application, contactsOf } from './subject';
import type { LikelyPerson } from './view';

const MOST = 12;

/**
 * People on record who may be the applicant: by the name in any script, or by a mail address or phone number, the first or
 * a further one, that is not hidden from admins. The more speaks for it, the higher.
 */
export async function findLikelyPeople(
  context: OrganizationContext,
  application: Application,
): Promise<LikelyPerson[]> {
  const { tx, organization } = context;
  const named = (await findDuplicates(context, application)).map(({ id }) => id);
  const contacts = contactsOf(application);
  const reached = new Map((await findByContact(context, contacts)).map((person) => [person.id, person]));
  const ids = [...new Set([...named, ...[...reached.keys()].slice(0, MOST)])];
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
      reasons: reasonsFor(person, application, named.includes(person.id), reached.get(person.id)),
    }))
    .sort((a, b) => b.reasons.length - a.reasons.length)
    .slice(0, MOST);
}

function reasonsFor(
  person: PersonView,
  { birthEdtf }: Application,
  isNamed: boolean,
  reached: PersonReached | undefined,
): LikelyPerson['reasons'] {
  return [
    ...(isNamed ? (['name'] as const) : []),
    ...(person.birth === birthEdtf ? (['birth'] as const) : []),
    ...(reached?.reasons ?? []),
  ];
}
