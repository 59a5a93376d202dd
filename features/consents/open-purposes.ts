import 'server-only';
import type { ConsentPurpose } from '@/db/enums';
import type { OrganizationContext } from '@/server/context';
import { readWords } from './read-words';

/** Which of the purposes somebody does not agree to today: the boxes of a form. */
export async function openPurposes(
  context: OrganizationContext,
  personId: string,
  purposes: readonly ConsentPurpose[],
): Promise<ConsentPurpose[]> {
  const words = await readWords(context, personId);
  return purposes.filter((purpose) => {
    const last = words.find((word) => word.purpose === purpose);
    return last?.answer !== 'given' || last.saidUnderAge;
  });
}
