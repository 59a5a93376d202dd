import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownerDb } from '@/db/testing/factories';
import { makeManyMembers } from '@/db/testing/many-members';
import { organizationWith } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { addMember } from './commands/add';
import { updateMember } from './commands/update';
import { listCondition } from './filters';
import { listMembers, surveyMembers } from './queries/list';
import { getMember } from './queries/member';
import { listInput } from './schema';

describe('those whose name is found', () => {
  let admin: RequestContext;
  let organizationId: string;

  beforeAll(async () => {
    const made = await organizationWith('admin');
    admin = made.request;
    organizationId = made.organization.id;
    await makeManyMembers(ownerDb(), organizationId, 1_200);
  });

  const walk = async (asked: Record<string, unknown>) => {
    const ids: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await listMembers(admin, listInput.parse({ ...asked, after }));
      ids.push(...page.members.map(({ id }) => id));
      if (!page.next) return ids;
      after = page.next;
    }
  };

  it.each([
    { q: 'Əli' },
    { q: 'ə' },
    { q: 'ə м' },
    { q: 'əli', order: 'name-down' },
    { q: 'ə', status: 'former' },
    { q: 'ə', city: 'Quba' },
    { q: 'Vyrjtuxoplk' },
  ])('are, page by page, those of the condition in its order: %j', async (asked) => {
    const input = listInput.parse(asked);
    const expected = await ownerDb().transaction(async (tx) => {
      const condition = await listCondition(tx, organizationId, input, '2026-11-28');
      const order = input.order === 'name-down' ? sql`desc` : sql``;
      const { rows } = await tx.execute<{ id: string }>(
        sql`select p.id from people p where ${condition} order by p.sort_key ${order}, p.id ${order}`,
      );
      return rows.map(({ id }) => id);
    });
    expect(await walk(asked)).toEqual(expected);
    const { found } = await surveyMembers(admin, input);
    expect(found?.count).toBe(Math.min(expected.length, 1000));
    if (asked.q !== 'Vyrjtuxoplk') expect(expected.length).toBeGreaterThan(0);
  });

  it('stand where their new name belongs once it was changed', async () => {
    const { request } = await organizationWith('admin');
    const common = { type: 'ordinary', start: '2019', given: 'Zzeynəl' } as const;
    const { slug } = await addMember(request, { ...common, surname: 'Abbasov' });
    await addMember(request, { ...common, surname: 'Mahmudov' });
    const order = async () =>
      (await listMembers(request, listInput.parse({ q: 'zzeynəl' }))).members.map(
        ({ name }) => name?.surname,
      );
    expect(await order()).toEqual(['Abbasov', 'Mahmudov']);
    const { id, version } = await getMember(request, { slug });
    await updateMember(request, { id, version, given: 'Zzeynəl', surname: 'Zamanov' });
    expect(await order()).toEqual(['Mahmudov', 'Zamanov']);
  });
});
