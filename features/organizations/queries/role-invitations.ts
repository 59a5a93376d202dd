import 'server-only';
import type { AccessRole } from '@/db/enums';
import type { RequestContext } from '@/server/context';
import { qrSvg } from '../qr';
import { listOpenInvitations, type OpenInvitation } from './invitations';

export type RoleInvitation = OpenInvitation & { role: AccessRole; qr: string | null };

/** The open invitations to a role, each with its link as a QR code. */
export async function listRoleInvitations(request: RequestContext): Promise<RoleInvitation[]> {
  const found: RoleInvitation[] = [];
  for (const { role, ...invitation } of await listOpenInvitations(request, {})) {
    if (!role) continue;
    found.push({ ...invitation, role, qr: invitation.url ? await qrSvg(invitation.url) : null });
  }
  return found;
}
