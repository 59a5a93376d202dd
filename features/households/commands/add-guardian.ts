import { guardianships } from '@/db/schema/households';
import { isProblem, spanOf } from '@/features/members/rules';
import { lockPerson, personEntry } from '@/features/members/subject';
import { today } from '@/features/members/today';
import { readDeceased } from '@/features/organizations/deceased';
import { command } from '@/server/command';
import { invalid, notFound } from '@/server/errors';
import { readAges } from '../ages';
import { isUnderAge } from '../rules';
import { addGuardianInput } from '../schema';

/** Says who may act for a minor: somebody on record, or a name and a way to reach them. */
export const addGuardian = command({
  name: 'guardian.add',
  permission: 'guardian:update',
  input: addGuardianInput,
  idempotencyKey: ({ key }) => key,
  subject: (context, { minor }) => lockPerson(context, minor),
  run: async (context, { guardian, name, contact, relation, start }, minor) => {
    const { tx, organization } = context;
    if (guardian === minor.id) throw invalid('guardian', 'guardian-of-self');
    const day = today(context);
    const ages = await readAges(context, [minor.id, ...(guardian ? [guardian] : [])], day);
    const isYoung = (id: string) => isUnderAge(ages.get(id) ?? { birthEdtf: null, isChild: false }, day);
    if (guardian && !ages.has(guardian)) throw notFound();
    if (!isYoung(minor.id)) throw invalid('guardian', 'of-age');
    if (guardian && isYoung(guardian)) throw invalid('guardian', 'guardian-under-age');
    if (guardian && (await readDeceased(context, [guardian])).size > 0)
      throw invalid('guardian', 'guardian-deceased');
    const span = spanOf(start ?? null, null);
    if (isProblem(span)) throw invalid('start', span.reason);
    await tx.insert(guardianships).values({
      organizationId: organization.id,
      minorId: minor.id,
      ...(guardian ? { guardianId: guardian } : { name, contact }),
      relation,
      startEdtf: start ?? null,
      startsOn: span.startsOn,
    });
    return minor;
  },
  journal: (minor, { guardian, relation, start }) =>
    personEntry(minor, { guardian: guardian ?? null, relation, start: start ?? null }),
  constraints: { guardianships_no_overlap: invalid('guardian', 'guardian-already') },
});
