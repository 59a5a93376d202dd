import { sql } from 'drizzle-orm';
import { offices } from '@/db/schema/board';
import { today } from '@/features/members/today';
import { command } from '@/server/command';
import { notFound } from '@/server/errors';
import { tag } from '@/server/tags';
import { addOfficeInput } from '../schema';
import { bodyFor } from '../write-body';
import { resizeOffice, titledAs, writeTitles } from '../write-office';

/** Adds an office with its seats, after the others unless a place is given. */
export const addOffice = command({
  name: 'office.create',
  permission: 'office:create',
  input: addOfficeInput,
  subject: async (context, { body }) => {
    const id = await bodyFor(context, body);
    return id ? { id } : null;
  },
  run: async (context, { kind, texts, seats, position, isPublic, mostTerms }, body) => {
    const { tx, organization } = context;
    const [office] = await tx
      .insert(offices)
      .values({
        organizationId: organization.id,
        bodyId: body.id,
        kind,
        mostTerms: mostTerms ?? null,
        isPublic: isPublic === 'on',
        position:
          position ??
          sql`(select coalesce(max(o.position), 0) + 1 from offices o where o.organization_id = ${organization.id})`,
      })
      .returning({ id: offices.id });
    if (!office) throw notFound();
    await writeTitles(context, office.id, texts);
    await resizeOffice(context, office.id, seats, today(context));
    return { id: office.id };
  },
  journal: ({ id }, { kind, texts, seats }) => ({
    subjectType: 'office',
    subjectId: id,
    subjectName: titledAs(texts, kind),
    details: { seats },
  }),
  tags: ({ organization }) => [tag.organization(organization.slug)],
});
