import type { PublicText } from '@/features/organizations/public-view';

/** A group as anybody may see it: never who is in it. */
export interface PublicGroup {
  id: string;
  name: PublicText;
  description: PublicText | null;
}
