import type { Transaction } from '@/db/client';
import type { DemoMember } from './members';

export interface DemoScene {
  tx: Transaction;
  organizationId: string;
  now: Date;
  /** By the number in the list, from 0. */
  memberOf: (index: number) => DemoMember;
  personIdOf: (index: number) => string;
}
