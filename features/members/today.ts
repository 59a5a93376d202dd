import 'server-only';
import type { OrganizationContext } from '@/server/context';
import { todayAt } from './today-at';

/** The day that it is where the organization is, as `yyyy-mm-dd`. */
export const today = ({ now, organization }: OrganizationContext): string =>
  todayAt(now, organization.timezone);
