import { excerptAround, LONGEST_EXCERPT, type Span } from '@/features/sources/excerpt';
import type { ProposalRow } from './article';
import { PAYLOADS } from './schema';

/**
 * The places that no excerpt may show: family and all else that is private, a birth (of which only the year is public), and what
 * was not accepted: who is not to be named, or what may be wrong of somebody's life.
 */
export function nobodysBusiness(
  proposals: readonly Pick<ProposalRow, 'kind' | 'payload' | 'decision' | 'start' | 'end'>[],
): Span[] {
  return proposals.flatMap(({ kind, payload, decision, start, end }) => {
    const isAccepted = decision === 'accepted' || decision === 'corrected';
    if (kind === 'person') return isAccepted ? [] : [{ start, end }];
    if (kind !== 'fact') return [];
    const { fact, isPrivate } = PAYLOADS.fact.parse(payload);
    const isOpen = isAccepted && !isPrivate && fact !== 'family' && fact !== 'birth';
    return isOpen ? [] : [{ start, end }];
  });
}

/** The words of the article around a fact, as they are kept beside its citation. */
export function excerptOf(text: string, place: Span, withheld: readonly Span[]) {
  const span = excerptAround(text, place, LONGEST_EXCERPT, withheld);
  if (!span || span.end - span.start > 1000) return null;
  return { text: text.slice(span.start, span.end), start: span.start };
}
