import type { PublicOffice } from '@/features/board/public-view';
import type { PublicContradiction } from './view';

/** At a term stand only the marks of those who say so; whoever says otherwise stands below it. */
export function withoutContradicting(
  offices: readonly PublicOffice[],
  contradictions: readonly PublicContradiction[],
): PublicOffice[] {
  const others = new Set(contradictions.flatMap(({ citations }) => citations));
  return offices.map((office) => ({
    ...office,
    terms: office.terms.map((term) => ({
      ...term,
      citations: term.citations.filter((key) => !others.has(key)),
    })),
  }));
}
