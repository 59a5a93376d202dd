import type { Worker } from 'node:worker_threads';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workbook } from '@/db/testing/workbook';
import { readList } from './read-table';
import { readAll, refusal, sharing, text } from './table-testing';

describe('reading CSV', () => {
  it.each([
    ['semicolons', 'Soyad;Ad\nKazımov;Əli\n', [['Soyad', 'Ad'], ['Kazımov', 'Əli']]],
    ['commas', 'Soyad,Ad\r\nKazımov,Əli', [['Soyad', 'Ad'], ['Kazımov', 'Əli']]],
    ['tabs, with commas inside', 'Ad\tÜnvan\nƏli\tBakı, Nizami 5\n', [['Ad', 'Ünvan'], ['Əli', 'Bakı, Nizami 5']]],
    ['quoted line breaks and quotes', 'Ad;Qeyd\nƏli;"iki\nsətir; ""dırnaq"""\n', [['Ad', 'Qeyd'], ['Əli', 'iki\nsətir; "dırnaq"']]],
    ['a stray quote', 'Ad;Qeyd\nƏli;5" boru\n', [['Ad', 'Qeyd'], ['Əli', '5" boru']]],
    ['title rows, which keep their number', 'Üzvlər 2024\n\nSoyad;Ad\nKazımov;Əli;;;\n', [['Üzvlər 2024'], [], ['Soyad', 'Ad'], ['Kazımov', 'Əli']]],
  ])('%s', async (_what, content, rows) => {
    expect((await readAll(text(content))).rows).toEqual(rows);
  }); // biome-ignore format: a table

  it('reads back what was written, with any delimiter', async () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'Ə', 'я', ';', ',', '\t', '"', '\n', ' ', '1') })
      .map((value) => `x${value}x`);
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(';', ',', '\t'), async (rows, delimiter) => {
        const { rows: read } = await readAll(text(stringify(rows, { delimiter, quoted: true })));
        expect(read).toEqual(rows);
      }),
    );
  });
});

describe('reading XLSX', () => {
  const book = workbook([
    {
      name: 'Üzvlər & ailələr',
      rows: [
        ['Soyad', 'Telefon', 'Doğum'],
        ['Kazımov', 79031234567, { serial: 27516 }],
        [],
        ['Əliyev', '', 27516],
      ],
    },
    { name: 'İkinci', rows: [['Ad'], ['Əli']] },
  ]);

  it('reads text, whole numbers and dates, and keeps empty rows', async () => {
    const { sheets, rows } = await readAll(book);
    expect(sheets).toEqual(['Üzvlər & ailələr', 'İkinci']);
    expect(rows).toEqual([
      ['Soyad', 'Telefon', 'Doğum'],
      ['Kazımov', '79031234567', '1975-05-02'],
      [],
      ['Əliyev', '', '27516'],
    ]);
  });

  it('reads a list of 100,000 rows, and refuses one that is too long', async () => {
    const long = workbook([
      { name: 'a', rows: Array.from({ length: 100_000 }, (_, i) => [`Ad ${i}`, 'Soyad']) },
    ]);
    const { portions } = await readList(long, 0, 40);
    let last: string[] | undefined;
    for await (const { rows } of portions(5_000)) last = rows.at(-1);
    expect(last).toEqual(['Ad 99999', 'Soyad']);
    const rows: string[][] = [['Ad']];
    rows[200_000] = ['Əli'];
    await expect(readAll(workbook([{ name: 'a', rows }]))).rejects.toEqual(refusal('file-rows'));
  });

  it('reads words that are shared or partly bold, and passes over empty rows that only have a format', async () => {
    const shared = sharing(
      '<si><t>Soyad</t></si><si><r><t xml:space="preserve">Əli </t></r><r><rPr><b/></rPr><t>Kazımov</t></r></si>',
      `<row r="2"><c r="B2" t="s"><v>0</v></c></row>
        <row><c t="s"><v>1</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1</f><v>a_x000D_b</v></c></row>
        <row r="1048576"><c r="A1048576" s="1"/></row>`,
    );
    expect((await readAll(shared)).rows).toEqual([
      [],
      ['', 'Soyad'],
      ['Əli Kazımov', 'true', '#N/A', 'a\rb'],
    ]);
  });

  it('reads a sheet beside which others stand in comments, by its name however that is written', async () => {
    const parts = unzipSync(book);
    const path = 'xl/workbook.xml';
    const xml = strFromU8(parts[path] ?? new Uint8Array())
      .replace(
        '<sheets>',
        '<!-- <sheets><sheet name="Heç" r:id="rId7"/> --><sheets><!-- > <sheet name="x" r:id="rId8"/> -->',
      )
      .replace('Üzvlər &amp; ailələr', '&#220;zvl&#x259;r &amp;amp; &#xE9;')
      .replace('name="İkinci"', "name='&quot;İkinci&quot; > 1'");
    const renamed = zipSync({ ...parts, [path]: strToU8(xml) });
    expect(await readAll(renamed, 1)).toEqual({
      sheets: ['Üzvlər &amp; é', '"İkinci" > 1'],
      rows: [['Ad'], ['Əli']],
    });
    await expect(readAll(renamed, 2)).rejects.toMatchObject({ fields: { sheet: 'invalid' } });
  });

  it('reads another sheet', async () => {
    expect((await readAll(book, 1)).rows).toEqual([['Ad'], ['Əli']]);
    await expect(readAll(book, 2)).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('the thread in which a spreadsheet is read', () => {
  const rows = Array.from({ length: 30_000 }, (_, i) => [`Ad ${i}`, 'Soyad']);
  const long = workbook([{ name: 'a', rows }]);

  const living = new Set<Worker>();
  const count = (thread: Worker) => {
    living.add(thread);
    thread.on('exit', () => living.delete(thread));
  };
  beforeAll(() => void process.on('worker', count));
  afterAll(() => void process.off('worker', count));

  it('ends when nobody reads on, also where it has more to say than may be unread', async () => {
    const large = sharing(
      `<si><t>${'ə'.repeat(32_767)}</t></si>`,
      '<row><c t="s"><v>0</v></c></row>'.repeat(3_000),
    );
    for (let list = 0; list < 8; list += 1) {
      const { portions, end } = await readList(large, 0, 40);
      if (list % 2 === 0) for await (const { from } of portions(100)) if (from > 1) break;
      expect(living.size).toBe(1);
      await end();
      expect(living.size).toBe(0);
    }
    expect((await readAll(long)).rows).toEqual(rows);
    expect(living.size).toBe(0);
  });

  it('says how much has been read once it knows how much there is', async () => {
    const { portions } = await readList(long, 0, 40);
    const shares: number[] = [];
    for await (const { share } of portions(100)) {
      shares.push(share);
      if (share === 0) await new Promise((later) => setTimeout(later, 10));
    }
    const known = shares.filter((share) => share > 0);
    expect(known).toEqual(known.toSorted((a, b) => a - b));
    expect([known.length > 0, shares.at(-1)]).toEqual([true, 1]);
  });
});
