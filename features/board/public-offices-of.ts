import type { PublicOffice, PublicTerm } from './public-view';

export interface HeldOffice {
  office: PublicOffice;
  term: PublicTerm;
}

/** The offices that somebody holds and held, those of today first. */
export function officesOf(board: readonly PublicOffice[], personId: string): HeldOffice[] {
  const held = board.flatMap((office) =>
    office.terms.filter((term) => term.personId === personId).map((term) => ({ office, term })),
  );
  return held.sort((a, b) => Number(b.term.isCurrent) - Number(a.term.isCurrent));
}
