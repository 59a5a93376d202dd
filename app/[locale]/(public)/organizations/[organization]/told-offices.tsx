import { PublicContradictions } from '@/features/articles/components/public-contradictions';
import { withoutContradicting } from '@/features/articles/holders';
import { listPublicContradictions } from '@/features/articles/queries/public-contradictions';
import type { PublicOffice } from '@/features/board/public-view';
import type { CitationMarks } from '@/features/sources/public-view';
import { orNotFound } from '@/server/page';
import type { OpenPage } from './open-page';

/** Offices with what other sources say of their terms. */
export async function toldOffices(
  { locale, ctx, slug, home }: Pick<OpenPage, 'locale' | 'ctx' | 'slug' | 'home'>,
  marks: CitationMarks,
  offices: readonly PublicOffice[],
) {
  const contradictions = await orNotFound(listPublicContradictions(ctx, slug));
  const of = (term: string) => contradictions.filter(({ termId }) => termId === term);
  const notesWith = (marksRecorded: boolean) => (term: string) =>
    of(term).length > 0 ? (
      <PublicContradictions {...{ locale, home, marks, marksRecorded }} contradictions={of(term)} />
    ) : null;
  return {
    offices: withoutContradicting(offices, contradictions),
    notes: notesWith(false),
    /** Where the term itself shows no marks. */
    markedNotes: notesWith(true),
    isDisputed: (term: string) => of(term).some(({ isDisputed }) => isDisputed),
    contradictions,
  };
}
