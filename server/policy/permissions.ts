/**
 * THE place of authorization: who may do what. `own` opens a permission to the one whom the row
 * belongs to; `seen` names the permission that makes the row visible, so that a refusal is "forbidden"
 * for those who may see it and "not found" for all others.
 */
export const ROLES = [
  'anonymous',
  'account',
  'link',
  'member',
  'board',
  'event-manager',
  'treasurer',
  'editor',
  'admin',
  'operator',
  'system',
] as const;
export type Role = (typeof ROLES)[number];

interface Rule {
  roles: readonly Role[];
  own?: true;
  seen?: string;
  /** Only for whoever has just shown who they are: signed in, or gave the password once more (security.md 3.3). */
  confirmed?: true;
}

const everybody: readonly Role[] = ROLES;
const staff: readonly Role[] = ['admin', 'editor', 'event-manager'];
const admins: readonly Role[] = ['admin'];
const editors: readonly Role[] = ['admin', 'editor'];
const eventManagers: readonly Role[] = ['admin', 'event-manager'];
const treasurers: readonly Role[] = ['admin', 'treasurer'];
const members: readonly Role[] = ['member', 'board', 'admin'];

export const PERMISSIONS = {
  'organization:create': { roles: ['operator', 'system'] },
  'organization:operate': { roles: ['operator'] },
  'organization:manage': { roles: [...staff, 'treasurer', 'operator'] },
  'organization:update': { roles: editors, seen: 'organization:manage' },
  'organization:publish': { roles: admins, seen: 'organization:manage' },
  'organization:seed': { roles: ['system'] },

  'lockdown:read': { roles: ['admin', 'operator'], seen: 'organization:manage' },
  'lockdown:lock': { roles: ['admin', 'operator', 'system'], seen: 'organization:manage' },
  'lockdown:lift': { roles: ['admin', 'operator', 'system'], seen: 'organization:manage', confirmed: true },
  'lockdown:lift-alone': { roles: ['operator', 'system'], seen: 'organization:manage' },

  'access:list': { roles: admins },
  'access:invite': { roles: ['admin', 'system'], seen: 'organization:manage', confirmed: true },
  'access:revoke': { roles: admins, seen: 'organization:manage', confirmed: true },
  'journal:list': { roles: admins },
  'mail:list': { roles: admins },
  'mail:retry': { roles: admins, seen: 'mail:list' },
  'mail:note-bounce': { roles: ['system'] },
  'mail:update': { roles: admins, seen: 'mail:list' },

  'correction:create': { roles: everybody },
  'correction:list': { roles: ['operator', 'admin'] },
  'correction:answer': { roles: ['operator', 'admin'], seen: 'correction:list' },
  'claim:create': { roles: ['account'] },
  'claim:reply': { roles: [], own: true },
  'claim:list': { roles: ['operator', 'system'] },
  'claim:decide': { roles: ['operator', 'system'], seen: 'claim:list', confirmed: true },
  'content:hide': { roles: ['operator', 'admin'], seen: 'organization:manage' },
  'content:unhide': { roles: ['operator'], seen: 'organization:manage' },

  'source:list': { roles: staff },
  'source:update': { roles: editors, seen: 'source:list' },

  'member:list': { roles: admins },
  'member:read': { roles: admins, own: true },
  'member:create': { roles: admins, seen: 'member:list' },
  'member:update': { roles: admins, seen: 'member:list' },
  'member:end': { roles: admins, seen: 'member:list' },
  'member:invite': { roles: admins, seen: 'member:list' },
  'member:invite-many': { roles: admins, seen: 'member:list', confirmed: true },
  'member:prepare-export': { roles: ['admin', 'system'], seen: 'member:list' },
  'member:export': { roles: ['admin', 'system'], seen: 'member:list', confirmed: true },
  'member:import': { roles: ['admin', 'system'], seen: 'member:list' },
  'member:directory': { roles: members },
  'custom-field:update': { roles: admins, seen: 'member:list' },
  'membership-type:update': { roles: admins, seen: 'member:list' },
  'saved-list:update': { roles: admins, seen: 'member:list' },
  'change-request:list': { roles: admins },
  'change-request:decide': { roles: admins, seen: 'change-request:list' },
  'own-rules:list': { roles: admins },
  'own-rules:update': { roles: admins, seen: 'own-rules:list', confirmed: true },
  'profile:update': { roles: [], own: true, seen: 'member:directory' },
  'safe-mode:choose': { roles: [], own: true, seen: 'member:directory' },
  'safe-mode:update': { roles: admins, seen: 'member:list' },
  'card:issue': { roles: admins, own: true, seen: 'member:list' },
  'card:check': { roles: eventManagers },
  'invitation:accept': { roles: ['link'] },

  'consent:read': { roles: [], own: true },
  'consent:answer': { roles: [], own: true, seen: 'member:directory' },
  'consent:list': { roles: admins },
  'consent:record': { roles: admins, seen: 'consent:list' },
  'consent:ask': { roles: admins, seen: 'consent:list', confirmed: true },
  'consent:open': { roles: ['link'] },
  'consent:mail': { roles: ['system'] },
  'consent:settle': { roles: ['system'] },
  'privacy-notice:update': { roles: admins, seen: 'organization:manage' },

  'application:create': { roles: everybody },
  'application:open': { roles: ['link'] },
  'application:list': { roles: admins },
  'application:decide': { roles: admins, seen: 'application:list' },
  'group:list': { roles: admins },
  'group:update': { roles: admins, seen: 'group:list' },
  'household:list': { roles: admins },
  'household:update': { roles: admins, seen: 'household:list' },
  'guardian:update': { roles: admins, seen: 'household:list' },
  'ward:read': { roles: [], own: true },
  'ward:update': { roles: [], own: true, seen: 'ward:read' },
  'photo:read': { roles: members, own: true },
  'photo:update': { roles: admins, own: true, seen: 'member:list' },
  'dues:list': { roles: treasurers },
  'dues:read': { roles: treasurers, own: true },
  'dues:update': { roles: treasurers, seen: 'dues:list' },
  'dues:export': { roles: treasurers, seen: 'dues:list', confirmed: true },
  'dues:close': { roles: treasurers, seen: 'dues:list' },
  'batch:run': { roles: admins, seen: 'member:list' },
  'batch:work': { roles: ['system'] },

  'board:list': { roles: staff },
  'body:create': { roles: admins, seen: 'board:list' },
  'body:update': { roles: admins, seen: 'board:list' },
  'office:create': { roles: admins, seen: 'board:list' },
  'office:update': { roles: admins, seen: 'board:list' },
  'term:appoint': { roles: admins, seen: 'board:list' },
  'term:end': { roles: admins, seen: 'board:list' },
  'term:remind': { roles: ['system'] },
  'handover:read': { roles: admins, own: true, seen: 'board:list' },
  'handover:tick': { roles: admins, own: true, seen: 'handover:read' },
  'handover:update': { roles: admins, seen: 'board:list' },

  'statement:list': { roles: staff },
  'statement:create': { roles: editors, seen: 'statement:list' },
  'statement:update': { roles: editors, seen: 'statement:list' },

  'article:list': { roles: editors },
  'article:keep-excerpts': { roles: ['system'] },
  'article:update': { roles: editors, seen: 'article:list' },

  'event:list': { roles: staff },
  'event:create': { roles: eventManagers, seen: 'event:list' },
  'event:update': { roles: ['admin', 'event-manager', 'editor'], seen: 'event:list' },
  'event:publish': { roles: eventManagers, seen: 'event:list' },
  'event:cancel': { roles: eventManagers, seen: 'event:list' },

  'question:update': { roles: eventManagers, seen: 'event:list' },
  'reminder:update': { roles: eventManagers, seen: 'event:list' },
  'reminder:send': { roles: ['system'] },

  'registration:create': { roles: everybody },
  'registration:create-as-member': { roles: ['member', 'board'] },
  'registration:read': { roles: eventManagers, own: true },
  'registration:cancel': { roles: eventManagers, own: true, seen: 'registration:read' },
  'registration:answer-offer': { roles: eventManagers, own: true, seen: 'registration:read' },
  'registration:change': { roles: eventManagers, own: true, seen: 'registration:read' },
  'registration:answer': { roles: eventManagers, own: true, seen: 'registration:read' },
  'registration:confirm-address': { roles: ['link'] },
  'registration:list': { roles: eventManagers },
  'registration:create-for': { roles: eventManagers, seen: 'event:list' },
  'registration:decide': { roles: eventManagers, seen: 'registration:read' },
  'registration:check-in': { roles: eventManagers, seen: 'registration:read' },
  'registration:export': { roles: eventManagers, seen: 'event:list', confirmed: true },
  'registration:hand-over': { roles: eventManagers, seen: 'registration:read' },
  'registration:settle': { roles: ['system'] },
  'door:list': { roles: eventManagers },
  'door:create': { roles: admins, seen: 'door:list' },
  'door:revoke': { roles: eventManagers, seen: 'door:list' },
  // By the link of a door; by the link and the PIN.
  'door:enter': { roles: [], own: true },
  'door:work': { roles: [], own: true },

  'announcement:list': { roles: editors },
  'announcement:create': { roles: editors, seen: 'announcement:list' },
  'announcement:update': { roles: editors, seen: 'announcement:list' },
  'announcement:send': { roles: admins, seen: 'announcement:list' },
  'announcement:mail': { roles: admins, seen: 'announcement:list', confirmed: true },
  'announcement:read': { roles: members },
  'announcement:work': { roles: ['system'] },
  'subscription:choose': { roles: ['link'] },

  'duplicate:list': { roles: admins },
  'duplicate:merge': { roles: admins, seen: 'duplicate:list' },
  'duplicate:search': { roles: ['system'] },

  'data:read': { roles: [], own: true, seen: 'member:directory' },
  'data:order': { roles: [], own: true, seen: 'member:directory', confirmed: true },
  'erasure:request': { roles: [], own: true, seen: 'member:directory', confirmed: true },
  'erasure:request-for': { roles: admins, seen: 'member:list', confirmed: true },
  'erasure:undo': { roles: admins, own: true },
  'erasure:list': { roles: admins },
  'erasure:work': { roles: ['system'] },
  'restore:work': { roles: ['system'] },
  'retention:list': { roles: admins },
  'retention:update': { roles: admins, seen: 'retention:list' },
  'retention:confirm': { roles: admins, seen: 'retention:list', confirmed: true },
  'retention:work': { roles: ['system'] },

  'account:sign-in': { roles: everybody },
  'account:set-up': { roles: everybody },
  'account:read': { roles: [], own: true },
  'account:update': { roles: [], own: true },
  'account:confirm': { roles: [], own: true, confirmed: true },
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof PERMISSIONS;

export const rules: Record<Permission, Rule> = PERMISSIONS;

/**
 * What stays open while an organization is locked (ADR 17); every other permission is refused to everybody, jobs and the command
 * line among them. One's own account is no matter of the organization; whoever wants to be taken from a page can still ask.
 */
export const OPEN_IN_LOCKDOWN: ReadonlySet<Permission> = new Set<Permission>([
  'lockdown:read',
  'lockdown:lock',
  'lockdown:lift',
  'lockdown:lift-alone',
  'correction:create',
  // Whoever wants no more mail has a right to that, whatever else is closed.
  'subscription:choose',
  // What came back while it lasts would be lost: nobody sends it a second time.
  'mail:note-bounce',
  // What a backup has brought back goes again, whatever else waits.
  'restore:work',
  // Another organization.
  'organization:create',
  'account:sign-in',
  'account:set-up',
  'account:read',
  'account:update',
  'account:confirm',
]);
