import 'server-only';
import { nameIn } from '@/features/members/list-name';
import { readPeople } from '@/features/members/people';
import { SELF, viewerOf } from '@/features/members/scope';
import { today } from '@/features/members/today';
import type { OrganizationContext } from '@/server/context';
import { query } from '@/server/query';
import { readGuardians } from '../guardians';
import { findHome } from '../home';
import { householdTitle } from '../rules';
import type { OwnHousehold } from '../view';
import { wardsOf } from '../wards';

/**
 * One's own household: who else lives in it, as far as they show themselves to members, and for whom one may act. The name
 * of a minor for whom one acts is always shown.
 */
export const getOwnHousehold = query({
  permission: 'member:read',
  // Who has no record here has no household.
  subject: async ({ standing, personId }, _input: undefined) =>
    personId === null ? null : { id: personId, ownerAccountId: standing.accountId },
  run: async (context, _input, { id }): Promise<OwnHousehold> => {
    const { tx, organization } = context;
    const ids = await wardsOf(context);
    const wards = await readPeople(tx, organization.id, ids, SELF);
    const guardians = (await readGuardians(context, [id], today(context))).get(id) ?? [];
    return {
      household: await readHome(context, id, ids),
      wards,
      guardians: guardians
        .filter(({ isToday }) => isToday)
        .flatMap(({ person, name }) => {
          const shown = person?.name ? nameIn(person, context.locale, 'given-first') : name;
          return shown ? [{ name: shown }] : [];
        }),
    };
  },
});

async function readHome(
  context: OrganizationContext,
  id: string,
  wards: readonly string[],
): Promise<OwnHousehold['household']> {
  const { tx, organization } = context;
  const home = await findHome(context, id, today(context));
  if (!home) return null;
  const mates = home.people.filter(({ personId }) => personId !== id);
  const ofViewer = mates.map(({ personId }) => personId);
  const seen = await readPeople(tx, organization.id, ofViewer, viewerOf(context));
  const own = await readPeople(
    tx,
    organization.id,
    ofViewer.filter((mate) => wards.includes(mate)),
    SELF,
  );
  const byId = new Map([...seen, ...own].map((person) => [person.id, person]));
  const named = mates.flatMap(({ personId, role }) => {
    const person = byId.get(personId);
    return person?.name ? [{ person, role }] : [];
  });
  const [me] = await readPeople(tx, organization.id, [id], SELF);
  const everybody = [...(me ? [me] : []), ...named.map(({ person }) => person)];
  const mailPerson = everybody.find((person) => person.id === home.mailPersonId);
  return {
    title: householdTitle(home.name, everybody),
    address: home.address,
    mates: named,
    unnamed: mates.length - named.length,
    mailTo: mailPerson ? { isMe: mailPerson.id === id, person: mailPerson } : null,
  };
}
