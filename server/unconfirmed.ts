import 'server-only';
import type { RequestContext } from './context';
import { Refusal } from './errors';

/** "First show who you are": an action asks in its form, all else leads to a page that does. */
export class UnconfirmedRefusal extends Refusal {
  readonly page: string;

  constructor({ locale }: RequestContext) {
    super('unconfirmed', 'confirm-identity');
    this.page = `/${locale}/confirm`;
  }

  /** Where it is asked for, and from where one comes back to a page. */
  leadingBackTo(page: string): string {
    return `${this.page}?next=${encodeURIComponent(`${page}?notice=identity-confirmed`)}`;
  }
}
