import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { workbook } from '@/db/testing/workbook';
import { partsOf, tailOf } from '@/server/packed-parts';
import { readAll, refusal, sharing, text } from './table-testing';

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
