import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { databaseBefore } from './testing/old-database';

const before = await databaseBefore(inject('cluster'), '0060_event_press');
afterAll(before.drop);
const { ask } = before;

const ids: Record<string, string> = {};

async function add(table: string, name: string, values: Record<string, unknown>): Promise<void> {
  const columns = Object.keys(values);
  const [row] = await ask<{ id: string }>(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')}) returning id`,
    Object.values(values),
  );
  ids[name] = row?.id ?? '';
}

describe('the migration 0060_event_press', () => {
  beforeAll(async () => {
    for (const slug of ['ours', 'theirs']) await add('organizations', slug, { slug, country_code: 'DE' });
    const event = (name: string, of = 'ours') =>
      add('events', name, { organization_id: ids[of], slug: name, edtf: '2019-05-28', state: 'published' });
    const source = (name: string, textLength: number | null = null, of = 'ours') =>
      add('sources', name, {
        organization_id: ids[of],
        slug: name,
        publication: name,
        language: 'az',
        text_length: textLength,
      });
    const cite = (key: string, [source, event]: [string, string], [start, end] = [0, 1], of = 'ours') =>
      add('citations', key, {
        organization_id: ids[of],
        key,
        source_id: ids[source],
        event_id: ids[event],
        start_offset: start,
        end_offset: end,
      });
    for (const name of ['concert', 'meeting']) await event(name);
    await event('feast', 'theirs');
    for (const name of ['link', 'linked-twice', 'marked', 'excerpt']) await source(name);
    await source('kept', 500);
    await source('of-theirs', null, 'theirs');
    // Links as the former command wrote them …
    await cite('cite-event', ['link', 'concert']);
    await cite('cite-event-2', ['linked-twice', 'concert']);
    await cite('cite-event-3', ['linked-twice', 'meeting']);
    await cite('cite-event', ['of-theirs', 'feast'], [0, 1], 'theirs');
    // … one that a text refers to, …
    await cite('cite-event-4', ['marked', 'meeting']);
    await ask(
      `insert into event_texts (organization_id, event_id, locale, title, description)
       values ($1, $2, 'az', 'Görüş', 'Gələnlər çox idi [[cite:cite-event-4]].')`,
      [ids.ours, ids.meeting],
    );
    // … and what is a citation: of a text that is kept, of a place in one, under another key.
    await cite('cite-event-5', ['kept', 'concert']);
    await cite('cite-event-6', ['excerpt', 'concert'], [0, 40]);
    await cite('concert-date', ['excerpt', 'meeting']);
    await before.migrateOn();
  });

  const links = () =>
    ask<{ event: string; source: string }>(`select e.slug as event, s.slug as source from event_press p
      join events e on e.id = p.event_id join sources s on s.id = p.source_id order by 1, 2`);

  it('makes each old link a link, in its own organization', async () => {
    expect((await links()).map(({ event, source }) => `${event} ${source}`)).toEqual([
      'concert link',
      'concert linked-twice',
      'feast of-theirs',
      'meeting linked-twice',
      'meeting marked',
    ]);
    const [strays] = await ask<{ n: number }>(`select count(*)::int as n from event_press p
      join events e on e.id = p.event_id join sources s on s.id = p.source_id
      where e.organization_id <> p.organization_id or s.organization_id <> p.organization_id`);
    expect(strays?.n).toBe(0);
  });

  it('takes the citation of nothing away, and leaves every other, and that which a text leads to', async () => {
    const left = await ask<{ key: string }>('select key from citations order by key');
    expect(left.map(({ key }) => key)).toEqual([
      'cite-event-4',
      'cite-event-5',
      'cite-event-6',
      'concert-date',
    ]);
  });

  it('loses no source', async () => {
    const [row] = await ask<{ n: number }>('select count(*)::int as n from sources');
    expect(row?.n).toBe(6);
  });
});
