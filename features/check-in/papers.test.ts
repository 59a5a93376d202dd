import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { extractText } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { people } from '@/db/schema/members';
import { registrationPeople } from '@/db/schema/registrations';
import { makeEvent, makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { makeRegistration } from '@/db/testing/single-rows';
import { takePaper } from './commands/take-paper';
import { paperFile } from './paper-file';
import type { Paper } from './view';

const paper = (kind: Paper['kind']): Paper => ({
  kind,
  event: randomUUID(),
  slug: 'novruz',
  title: 'Novruz bayramı – Новруз байрам',
  when: '21 mart 2026, 19:00',
  place: 'Mədəniyyət evi',
  organization: 'Azərbaycan İcması “Ocaq”, Köln',
  parties: Array.from({ length: 18 }, (_, i) => ({
    name: `${['Əliağa Şıxlinski', 'Çingiz Ələkbərov', 'Юлия Щербакова-Ёлкина', 'Ğanirə Paşayeva qızı'][i % 4]}`,
    people: [
      {
        name:
          ['Əliağa Şıxlinski', 'Çingiz Ələkbərov', 'Юлия Щербакова-Ёлкина', 'Ğanirə Paşayeva qızı'][i % 4] ??
          '',
        isChild: false,
        noPhoto: i % 2 === 1,
      },
      ...(i % 3 === 0 ? [{ name: null, isChild: true, noPhoto: i % 2 === 1 }] : []),
    ],
  })),
});

describe('what is printed for the door', () => {
  it.each(['attendance', 'badges'] as const)(
    '%s: is a PDF with its typefaces inside, in every language',
    async (kind) => {
      for (const locale of ['az', 'ru', 'en'] as const) {
        const bytes = Buffer.from(await paperFile(paper(kind), locale));
        const text = bytes.toString('latin1');
        expect(text.startsWith('%PDF-')).toBe(true);
        expect(text).toMatch(/FontFile2/);
        expect(text.match(/\/Type \/Page\b/g)?.length).toBe(kind === 'badges' ? 3 : 1);
        // What a reader of its own finds in it: letters, and no boxes.
        const read = (await extractText(new Uint8Array(bytes), { mergePages: true })).text.replace(
          /\s+/g,
          ' ',
        );
        for (const name of [
          'Əliağa Şıxlinski',
          'Çingiz Ələkbərov',
          'Юлия Щербакова-Ёлкина',
          'Ğanirə Paşayeva qızı',
        ]) {
          expect(read).toContain(name);
        }
        if (process.env.OCAQ_PAPERS) writeFileSync(`${process.env.OCAQ_PAPERS}/${kind}-${locale}.pdf`, bytes);
      }
    },
  );

  it('names nobody who is in safe mode, not to administrators either, and nobody who has no seat', async () => {
    const { organization, request } = await organizationWith('admin');
    const event = await makeEvent(organization.id, { state: 'published' });
    const person = await makePerson(organization.id, { surname: 'Məxfizadə' });
    await ownerDb().update(people).set({ safeBySelfAt: new Date() }).where(eq(people.id, person.id));
    const safe = await makeRegistration(organization.id, event.id, null, 'confirmed', 'Məxfizadə');
    await ownerDb()
      .update(registrationPeople)
      .set({ personId: person.id })
      .where(eq(registrationPeople.registrationId, safe));
    await makeRegistration(organization.id, event.id, null, 'confirmed', 'Nərgiz');
    await makeRegistration(organization.id, event.id, null, 'waiting', 'Aysel');
    const taken = await takePaper(request, { event: event.slug, kind: 'badges' });
    expect(taken.parties.flatMap(({ people: of }) => of.map(({ name }) => name))).toEqual([
      expect.not.stringContaining('Məxfi'),
      'Nərgiz',
    ]);
  });
});
