import type { Worker } from 'node:worker_threads';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workbook } from '@/db/testing/workbook';
import { partsOf, tailOf } from '@/server/packed-parts';
import { readList } from './read-table';

/** All that there is, as it comes. */
async function readAll(bytes: Uint8Array, sheet = 0) {
  const { sheets, portions } = await readList(bytes, sheet, 40);
  const rows: string[][] = [];
  for await (const portion of portions(7)) {
    expect(portion.from).toBe(rows.length + 1);
    rows.push(...portion.rows);
  }
  return { sheets, rows };
}

const text = (content: string) => new TextEncoder().encode(content);
const refusal = (reason: string) => expect.objectContaining({ code: 'invalid', fields: { file: reason } });

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

/** A spreadsheet whose cells share words. */
function sharing(words: string, rows: string): Uint8Array {
  const xml = (content: string) => strToU8(`<?xml version="1.0"?>${content}`);
  const parts = unzipSync(workbook([{ name: 'a', rows: [] }]));
  const relations = 'xl/_rels/workbook.xml.rels';
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings';
  const relation = `<Relationship Id="rId98" Type="${type}" Target="sharedStrings.xml"/></Relationships>`;
  return zipSync({
    ...parts,
    [relations]: strToU8(
      strFromU8(parts[relations] ?? new Uint8Array()).replace('</Relationships>', relation),
    ),
    'xl/sharedStrings.xml': xml(`<sst>${words}</sst>`),
    'xl/worksheets/sheet1.xml': xml(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
  });
}

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

describe('what is no list', () => {
  it.each([
    ['nothing', new Uint8Array(), 'file-empty'],
    ['white space', text('\n\n ;; \n'), 'file-empty'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3]), 'file-kind'],
    ['a PDF', text('%PDF-1.7\n…'), 'file-kind'],
    ['an old XLS', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]), 'file-kind'],
    ['a web page', text('<html><table>'), 'file-kind'],
    ['another zip', zipSync({ 'a.txt': strToU8('a') }), 'file-kind'],
    ['half a zip', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }).slice(0, 60), 'file-broken'],
    ['500 columns', text(Array.from({ length: 500 }, (_, i) => `c${i}`).join(';')), 'file-columns'],
    ['too many rows', text('Ad;Soyad\n'.repeat(200_001)), 'file-rows'],
  ])('refuses %s', async (_what, bytes, reason) => {
    await expect(readAll(bytes)).rejects.toEqual(refusal(reason));
  }); // biome-ignore format: a table

  it('refuses a bomb before it is unpacked', async () => {
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<sheet name="a"/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(1000),
    });
    // What the directory at the end says of the second file's size.
    const entry = Buffer.from(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    entry.writeUInt32LE(400 * 1024 * 1024, entry.lastIndexOf(Buffer.from('PK\u0001\u0002')) + 24);
    const before = process.memoryUsage().arrayBuffers;
    await expect(readAll(bomb)).rejects.toEqual(refusal('file-too-big'));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  it('refuses a sheet that breaks off, and one that points to words that are not there', async () => {
    const parts = unzipSync(workbook([{ name: 'a', rows: [['Ad'], ['Əli'], ['Vəli']] }]));
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array();
    const half = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': sheet.slice(0, sheet.length / 2) });
    await expect(readAll(half)).rejects.toEqual(refusal('file-broken'));
    const wrong = sharing('<si><t>Ad</t></si>'.repeat(3), '<row><c t="s"><v>1.5</v></c></row>');
    await expect(readAll(wrong)).rejects.toEqual(refusal('file-broken'));
  });

  it('cuts what is longer than a cell can be, and leaves out what is empty behind', async () => {
    const row = '<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t></t></is></c></row>';
    const { rows } = await readAll(sharing(`<si><t>${'ə'.repeat(900_000)}</t></si>`, row.repeat(221)));
    expect([rows.length, rows[0]?.length, rows[0]?.[0]?.length]).toEqual([221, 1, 32_767]);
  });

  it.each([
    ['a comment', (filling: string) => `<!--${filling}-->`],
    ['a comment of tags', (filling: string) => `<!--<c>"${filling.replaceAll('a', '<c/>')}-->`],
    ['an instruction', (filling: string) => `<?x ${filling}?>`],
    ['a section', (filling: string) => `<row><c t="str"><v><![CDATA[${filling}]]></v></c></row>`],
    ['a declaration', (filling: string) => `<!X ${filling}>`],
    ['an attribute', (filling: string) => `<row spans="${filling}>"/>`],
    ['a tag that ends', (filling: string) => `<row></row ${filling}>`],
  ])(
    'refuses a sheet in which %s is longer than any can be, and reads one that is shorter',
    async (_what, of) => {
      const rows = (size: number) => `<row><c t="str"><v>Ad</v></c></row>${of('a'.repeat(size))}`;
      await expect(readAll(sharing('', rows(300_000)))).rejects.toEqual(refusal('file-broken'));
      expect((await readAll(sharing('', rows(50_000)))).rows[0]).toEqual(['Ad']);
    },
  );

  it('refuses a comment of 64 MB, of which the file has some hundred KB, without beginning to read it', async () => {
    const pieces: Uint8Array[] = [];
    const zip = new Zip((_error, piece) => pieces.push(piece));
    const parts = unzipSync(workbook([{ name: 'a', rows: [['Ad']] }]));
    for (const [name, content] of Object.entries(parts)) {
      const part = new ZipDeflate(name, { level: 1 });
      zip.add(part);
      if (name === 'xl/worksheets/sheet1.xml') {
        part.push(strToU8('<worksheet><!--'));
        for (let megabytes = 0; megabytes < 64; megabytes += 1)
          part.push(new Uint8Array(1024 * 1024).fill(0x20));
        part.push(strToU8('--><sheetData><row><c t="str"><v>Ad</v></c></row></sheetData></worksheet>'), true);
      } else part.push(content, true);
    }
    zip.end();
    const bytes = Buffer.concat(pieces);
    expect(bytes.length).toBeLessThan(500_000);
    let threads = 0;
    const count = () => {
      threads += 1;
    };
    process.on('worker', count);
    await expect(readAll(bytes)).rejects.toEqual(refusal('file-broken'));
    process.off('worker', count);
    expect(threads).toBe(0);
  });

  it.each(['png', 'bin'])(
    'reads no part that was not looked at: a sheet that is called .%s',
    async (kind) => {
      const hidden = `xl/worksheets/sheet1.${kind}`;
      const { 'xl/worksheets/sheet1.xml': sheet = new Uint8Array(), ...parts } = unzipSync(
        workbook([{ name: 'a', rows: [['Ad'], ['Əli']] }]),
      );
      const relations = 'xl/_rels/workbook.xml.rels';
      const pointing = strFromU8(parts[relations] ?? new Uint8Array()).replace(
        'sheet1.xml',
        `sheet1.${kind}`,
      );
      const file = zipSync({ ...parts, [relations]: strToU8(pointing), [hidden]: sheet });
      await expect(readAll(file)).rejects.toEqual(refusal('file-broken'));
    },
  );

  it('refuses more rows than a spreadsheet has, though nothing stands in them', async () => {
    await expect(readAll(sharing('', `<row/>`.repeat(1_048_577)))).rejects.toEqual(refusal('file-rows'));
  });

  it('refuses a bomb whose many cells share one long text', async () => {
    const rows = '<row><c t="s"><v>0</v></c></row>'.repeat(100_000);
    const bomb = sharing(`<si><t>${'a'.repeat(1_000_000)}</t></si>`, rows);
    await expect(readAll(bomb)).rejects.toEqual(refusal('file-too-big'));
  });

  it('unpacks no more of a bomb than it says that it has', async () => {
    const sheet = 'xl/worksheets/sheet1.xml';
    const parts = unzipSync(workbook([{ name: 'a', rows: [['Ad'], ['Əli']] }]));
    const bomb = zipSync({ ...parts, [sheet]: new Uint8Array(64 * 1024 * 1024) });
    const directory = Buffer.from(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    const size = directory.lastIndexOf(Buffer.from(sheet)) - 46 + 24;
    expect(directory.readUInt32LE(size)).toBe(64 * 1024 * 1024);
    directory.writeUInt32LE(1000, size);
    const part = partsOf(bomb).find(({ name }) => name === sheet);
    expect(part?.size).toBe(1000);
    expect(part && (await tailOf(part))).toBeNull();
    await expect(readAll(bomb)).rejects.toEqual(refusal('file-broken'));
  });
});
