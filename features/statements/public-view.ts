import type { StatementPersonRole } from '@/db/enums';
import type { PublicPerson } from '@/features/members/public-view';
import type { PublicText } from '@/features/organizations/public-view';

export interface PublicStatementPeople {
  role: StatementPersonRole;
  /** All of them, shown or not. */
  count: number;
  /** Empty where only the number is shown. */
  people: PublicPerson[];
}

export interface PublicStatement {
  id: string;
  slug: string;
  edtf: string | null;
  firstDay: string | null;
  showsNames: boolean;
  /** Null where the title carries the name of a hidden person. */
  title: PublicText | null;
  text: PublicText | null;
  addressee: PublicText | null;
  /** The event it belongs to, if that is public. */
  event: string | null;
  people: PublicStatementPeople[];
  citations: string[];
  publishedAt: Date;
}
