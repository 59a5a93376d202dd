import { redirect } from 'next/navigation';
import { getMergedInto } from '@/features/duplicates/queries/merged-into';
import { getMember } from '@/features/members/queries/member';
import type { RequestContext } from '@/server/context';
import { orNotFound } from '@/server/page';

/** The member of an address; a record that was merged into another one leads there. */
export async function memberOrLeadOn(request: RequestContext, slug: string, path: string) {
  try {
    return await getMember(request, { slug });
  } catch {
    redirect(`${path}/${await orNotFound(getMergedInto(request, { slug }))}` as never);
  }
}
