import type { ReadPeople } from '../people';
import type { Identity } from '../persons/identities';
import type { Role } from '../proposals';

/** A role and the words that give it, in tokens. */
export interface PersonRole {
  role: Role;
  from: number;
  to: number;
}

export function rolesOf(_read: ReadPeople): Map<Identity, PersonRole[]> {
  return new Map();
}
