import 'server-only';
import type { RequestContext } from './context';
import { Refusal } from './errors';

/** "Closed for now": a lockdown of the organization (ADR 17). Knows where its calm page is. */
export class LockedRefusal extends Refusal {
  readonly page: string;

  constructor({ locale, organization }: RequestContext) {
    super('locked', 'organization-locked');
    this.page = closedPage(locale, organization?.slug ?? '');
  }
}

/** What stands in the place of every page of a locked organization that is no public text. */
export const closedPage = (locale: string, slug: string): string => `/${locale}/organizations/${slug}/closed`;
