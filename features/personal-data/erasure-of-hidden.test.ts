import { rmSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePublicAnnouncement } from '@/db/testing/announcements';
import { makeEvent, type makeOrganization, makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { publishNotice } from '@/features/consents/commands/publish-notice';
import { saveNoticeDraft } from '@/features/consents/commands/save-draft';
import { getNoticeWorkshop } from '@/features/consents/queries/notice';
import { hideContent } from '@/features/statements/commands/hide';
import type { RequestContext } from '@/server/context';
import { behindWall } from '@/server/database';
import { env } from '@/server/env';
import { requestErasureOf } from './commands/request-erasure-of';
import { undoErasure } from './commands/undo-erasure';
import { makeErasuresDue } from './erasure-testing';
import { completeErasures } from './jobs';

let admin: RequestContext;
let organization: Awaited<ReturnType<typeof makeOrganization>>;

beforeAll(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
});

afterAll(() => rmSync(env().DATA_DIR, { recursive: true, force: true }));

describe('whom an admin had hidden before', () => {
  it('stays unnamed in public texts: the withheld sentences go for good, and no others', async () => {
    const person = await makePerson(organization.id, { given: 'Gizli', surname: 'Adamov' });
    const event = await makeEvent(organization.id);
    await ownerDb().execute(sql`
      update event_texts set description = 'Bayram oldu. Gizli Adamov çıxış etdi. Hava yaxşı idi.' where event_id = ${event.id}`);
    const announcement = await makePublicAnnouncement(organization.id);
    await ownerDb().execute(sql`
      update announcement_texts t set text = 'Yığıncaq olacaq. Gizli Adamov danışacaq.' from announcements a
      where a.slug = ${announcement} and t.organization_id = a.organization_id and t.announcement_id = a.id`);
    await hideContent(admin, { kind: 'person', id: person.id });
    await requestErasureOf(admin, { id: person.id, sure: 'on' });
    await makeErasuresDue();
    await completeErasures();
    const { rows } = await ownerDb().execute(
      sql`select description from event_texts where event_id = ${event.id}`,
    );
    expect(rows).toEqual([{ description: 'Bayram oldu. Hava yaxşı idi.' }]);
    const { rows: told } = await ownerDb().execute(sql`
      select text from announcement_texts where organization_id = ${organization.id} and text like 'Yığıncaq%'`);
    expect(told).toEqual([{ text: 'Yığıncaq olacaq.' }]);
  });

  it('stays unnamed in every version of the privacy notice and in what the next one was to say', async () => {
    const person = await makePerson(organization.id, { given: 'Səssiz', surname: 'Adamov' });
    const draft = { language: 'az' as const, contact: 'a@example.org', retention: 'Bir il.' };
    await saveNoticeDraft(admin, { ...draft, responsible: 'Səssiz Adamov.' });
    const { shown } = await getNoticeWorkshop(admin, null);
    await publishNotice(admin, { shown: shown ?? '' });
    const notice = async () =>
      (
        await ownerDb().execute<{ number: number; text: string }>(sql`
      select number, text from privacy_notice_texts where organization_id = ${organization.id} and locale = 'az'
      order by number desc`)
      ).rows[0];
    const before = await notice();
    expect(before?.text).toContain('Adamov');
    await hideContent(admin, { kind: 'person', id: person.id });
    await requestErasureOf(admin, { id: person.id, sure: 'on' });
    const { rows } = await ownerDb().execute<{ id: string }>(
      sql`select id from erasures where person_id = ${person.id}`,
    );
    const write = (text: string) =>
      behindWall({ organizationId: organization.id, accountId: null }, (tx) =>
        tx.execute(sql`select erase_from_notice(${rows[0]?.id}, ${before?.number}, 'az', ${text})`),
      );
    const refused = (message: string) => ({ cause: expect.objectContaining({ message }) });
    await expect(write('')).rejects.toMatchObject(refused('no erasure is due'));
    await makeErasuresDue();
    await expect(write(`${before?.text} Nəsə.`)).rejects.toMatchObject(
      refused('a notice only loses sentences'),
    );
    await completeErasures();
    const after = await notice();
    expect(after?.text).not.toContain('Adamov');
    expect(after?.text.match(/^## /gm)).toEqual(before?.text.match(/^## /gm));
    const { languages } = await getNoticeWorkshop(admin, null);
    expect(languages.find(({ locale }) => locale === 'az')).toMatchObject({
      missing: ['responsible'],
      draft: { responsible: null, contact: 'a@example.org' },
    });
  });

  it('stays hidden when the erasure is undone, also when that was said after it had been asked for', async () => {
    const person = await makePerson(organization.id, { given: 'Sonradan', surname: 'Gizlədilmiş' });
    const { request } = await requestErasureOf(admin, { id: person.id, sure: 'on' });
    expect(await hideContent(admin, { kind: 'person', id: person.id })).toEqual({ isChanged: true });
    expect(await hideContent(admin, { kind: 'person', id: person.id })).toEqual({ isChanged: false });
    await undoErasure(admin, { request });
    const { rows } = await ownerDb().execute(sql`
      select p.hidden_at is not null as hidden, w.names from people p
      left join withheld_names w on w.organization_id = p.organization_id and w.person_id = p.id where p.id = ${person.id}`);
    expect(rows).toEqual([{ hidden: true, names: [expect.stringContaining('sonradan')] }]);
  });
});
