import type { Row } from './change-log';

/** What is written where two records become one. */
export interface MergePlan {
  dropped: { table: string; row: Row }[];
  set: { table: string; row: Row; values: Row }[];
  added: { table: string; row: Row }[];
}
