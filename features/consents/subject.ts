import 'server-only';
import type { ConsentAnswer, ConsentPurpose } from '@/db/enums';
import { personEntry } from '@/features/members/subject';
import type { OrganizationContext } from '@/server/context';
import { tag } from '@/server/tags';

/** What the journal says: whose consents, which purposes, and no more. Nothing where nothing changed. */
export const consentEntry = (
  person: { id: string; label: string },
  purposes: readonly ConsentPurpose[],
  answer: ConsentAnswer | 'answered',
) => (purposes.length > 0 ? personEntry(person, { purposes, answer }) : null);

/** Public pages name the person or no longer do. */
export const consentTags = (
  { organization }: OrganizationContext,
  purposes: readonly ConsentPurpose[],
): string[] => (purposes.includes('publication') ? [tag.organization(organization.slug), tag.directory] : []);
