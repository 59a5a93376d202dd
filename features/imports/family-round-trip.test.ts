import { stringify } from 'csv-stringify/sync';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { commitImport } from './commands/commit';
import { undoImport } from './commands/undo';
import { uploadImport } from './commands/upload';

const name = fc.constantFrom('Leyla', 'Murad', 'Айсель', 'Nigar', 'Эмин', 'Məhəmməd Əmin', 'qızı Sara');
const dated = fc.constantFrom('', ' (2015)', ' 12.03.2018', ' 1995 г.р.', ' (9 yaş)', ' 31.02.2019');
const people = (most: number) =>
  fc
    .array(fc.tuple(name, dated), { maxLength: most })
    .map((all) => all.map((parts) => parts.join('')).join(', '));
const family = fc.record({
  Soyad: fc.constantFrom('Kazımov', 'Əliyeva', 'Гусейнов', 'Abbaslı'),
  Ad: fc.constantFrom('Əli', 'Leyla', 'Эльдар', 'Murad'),
  'Həyat yoldaşı': fc.constantFrom('', 'Leyla', 'Aynur Həsənova', 'жена Лейла', 'subay'),
  Uşaqlar: people(4),
  'Uşaq 2': people(1),
  'Uşaq 2 doğum tarixi': fc.constantFrom('', '2015', '12.03.2018', '31.02.2019'),
});

/** Two men of one name whose wives have one name; the second row knows when the child was born. */
const SAME_FAMILY_TWICE = ['Məhəmməd Əmin', 'Məhəmməd Əmin 12.03.2018'].map((child) => ({
  Soyad: 'Əliyeva',
  Ad: 'Əli',
  'Həyat yoldaşı': 'Aynur Həsənova',
  Uşaqlar: child,
  'Uşaq 2': '',
  'Uşaq 2 doğum tarixi': '',
}));

it('says nothing new of families the second time, and leaves no trace of them when it is undone', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(family, { minLength: 1, maxLength: 12 }), async (list) => {
      const { organization, request } = await organizationWith('admin', { countryCode: 'AZ' });
      const rows = list.map((row, i) => ({ ...row, 'Üzvlük nömrəsi': `N-${i}` }));
      const bytes = new TextEncoder().encode(stringify(rows, { header: true, delimiter: ';' }));
      const upload = () =>
        uploadImport(request, { file: { name: 'a.csv', bytes }, type: 'family', start: '2024' });
      const first = await upload();
      await commitImport(request, { id: first.id });
      const { counts } = await upload();
      expect([counts.new, counts.error]).toEqual([0, first.counts.error]);
      // Of whom it was asked who they are, and nobody said, the second look may know more than the first.
      expect(counts.update).toBeLessThanOrEqual(first.counts.duplicate);
      await undoImport(request, { id: first.id });
      const { rows: left } = await ownerDb().execute(sql`
        select 'person' from people where organization_id = ${organization.id}
        union all select 'home' from households where organization_id = ${organization.id}
        union all select 'guardian' from guardianships where organization_id = ${organization.id}`);
      expect(left).toEqual([]);
    }),
    { numRuns: 15, examples: [[SAME_FAMILY_TWICE]] },
  );
});
