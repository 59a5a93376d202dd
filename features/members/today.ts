import 'server-only';
import { instantToLocal } from '@/lib/dates/zoned';
import type { OrganizationContext } from '@/server/context';

/** The day that it is where the organization is, as `yyyy-mm-dd`. */
export function today({ now, organization }: OrganizationContext): string {
  return instantToLocal(now, organization.timezone).slice(0, 10);
}
