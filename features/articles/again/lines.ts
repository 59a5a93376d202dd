import type { ArticleDecision, ProposalKind } from '@/db/enums';
import type { NewProposal } from '../proposals-of';
import type { Payload } from './payload-values';

/** A line as it stands before the article is read again. */
export interface KnownLine {
  id: string;
  position: number;
  kind: ProposalKind;
  payload: Payload;
  /** What the reader said last; null: nothing any more, and the line was kept. */
  proposed: Payload | null;
  quote: string;
  decision: ArticleDecision;
}

/** What the reader says now, people by the positions that they have or will have. */
export type ReadLine = Pick<NewProposal, 'kind' | 'start' | 'end' | 'confidence' | 'rule'> & {
  payload: Payload;
};
