import { type authorOf, authorship } from '../persons/authors';
import type { Identity } from '../persons/identities';
import type { Marked } from '../persons/marked';
import { deedsIn } from './deeds';
import { officesIn } from './offices';
import { type PersonRole, sceneOf } from './scene';

type Author = ReturnType<typeof authorOf>;

/** The roles that an article gives its people, and the words that give them. */
export function rolesOf(
  marked: Marked,
  people: readonly Identity[],
  author: Author,
): Map<Identity, PersonRole[]> {
  const scene = sceneOf(marked, people);
  officesIn(scene);
  deedsIn(scene);
  authorship(scene, author);
  for (const [person, roles] of scene.roles) scene.roles.set(person, settled(roles));
  return scene.roles;
}

/** One who is a deputy, or was a chair, is not the chair by the same words; a role is told once for each place. */
function settled(roles: PersonRole[]): PersonRole[] {
  return roles
    .filter(
      (role) =>
        !roles.some(
          (other) =>
            other !== role && other.role !== role.role && other.from <= role.from && other.to > role.to,
        ),
    )
    .filter(({ role }) => role !== 'member' || !roles.some((other) => other.role === 'board-member'))
    .sort((a, b) => a.from - b.from);
}
