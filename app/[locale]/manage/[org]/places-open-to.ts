import type { OpenPlaces } from '@/features/organizations/components/manage-places-of';
import { can, type Standing } from '@/server/policy/can';

/** Which places of the management area somebody of this standing may open. */
export function placesOpenTo(standing: Standing): OpenPlaces {
  return {
    members: can(standing, 'member:list'),
    board: can(standing, 'board:list'),
    groups: can(standing, 'group:list'),
    scan: can(standing, 'card:check'),
    households: can(standing, 'household:list'),
    dues: can(standing, 'dues:list'),
    events: can(standing, 'event:list'),
    announcements: can(standing, 'announcement:list'),
    statements: can(standing, 'statement:list'),
    sources: can(standing, 'source:list'),
    articles: can(standing, 'article:list'),
    profile: can(standing, 'organization:update'),
    corrections: can(standing, 'correction:list'),
    claims: can(standing, 'claim:list'),
    access: can(standing, 'access:list'),
    journal: can(standing, 'journal:list'),
    mail: can(standing, 'mail:list'),
    retention: can(standing, 'retention:list'),
    lockdown: can(standing, 'lockdown:lock'),
  };
}
