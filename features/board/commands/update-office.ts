import { and, eq } from 'drizzle-orm';
import { offices } from '@/db/schema/board';
import { today } from '@/features/members/today';
import { command } from '@/server/command';
import { invalid } from '@/server/errors';
import { tag } from '@/server/tags';
import { updateOfficeInput } from '../schema';
import { resizeOffice, titledAs, writeTitles } from '../write-office';

/** Changes the title, the place, the number of seats and whether an office is public; never its kind. */
export const updateOffice = command({
  name: 'office.update',
  permission: 'office:update',
  input: updateOfficeInput,
  subject: async ({ tx, organization }, { id }) => {
    const isOffice = and(eq(offices.organizationId, organization.id), eq(offices.id, id));
    const [office] = await tx.select().from(offices).where(isOffice).for('update');
    return office ?? null;
  },
  run: async (context, { id, texts, seats, position, isPublic, mostTerms }, office) => {
    const { tx, organization } = context;
    const isNamed = Object.values(texts ?? {}).some((text) => text?.title);
    if (office.kind === 'other' && !isNamed) throw invalid('texts', 'required');
    await tx
      .update(offices)
      .set({
        isPublic: isPublic === 'on',
        position: position ?? office.position,
        mostTerms: mostTerms ?? null,
      })
      .where(and(eq(offices.organizationId, organization.id), eq(offices.id, id)));
    await writeTitles(context, id, texts);
    await resizeOffice(context, id, seats, today(context));
    return { id };
  },
  journal: ({ id }, { texts, seats }, { kind }) => ({
    subjectType: 'office',
    subjectId: id,
    subjectName: titledAs(texts, kind),
    details: { seats },
  }),
  tags: ({ organization }) => [tag.organization(organization.slug)],
});
