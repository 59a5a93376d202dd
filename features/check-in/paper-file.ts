import 'server-only';
import type { Locale } from '@/lib/locales';
import { translator } from '@/server/i18n/translator';
import { ACCENT, FAINT, pdfDocument, type Sheet } from '@/server/pdf/document';
import type { Paper } from './view';

/** What is printed for the door, in the language of whoever asks. */
export const paperFile = (paper: Paper, locale: Locale): Promise<Uint8Array> =>
  paper.kind === 'badges' ? badgesFile(paper, locale) : attendanceFile(paper, locale);

const MARGIN = 48;

/** Everybody who is expected, a line for each, with room to sign: by name, parties together. */
async function attendanceFile(paper: Paper, locale: Locale): Promise<Uint8Array> {
  const t = await translator(locale, 'check-in');
  const total = paper.parties.reduce((sum, { people }) => sum + people.length, 0);
  const parties = [...paper.parties].sort((a, b) => a.name.localeCompare(b.name, locale));
  return pdfDocument({ title: `${t('paper.attendance')} · ${paper.title}`, locale }, (sheet) => {
    const [x, width] = [MARGIN, sheet.width - 2 * MARGIN];
    const [nameAt, signAt] = [x + 34, x + width - 170];
    const foot = sheet.height - 54;
    let [page, y] = [0, 0];
    const begin = () => {
      if (page > 0) sheet.newPage();
      page += 1;
      sheet.text(t('paper.page', { page }), { x, y: foot + 12, width, size: 8, color: FAINT, align: 'end' });
      sheet.text(paper.organization, { x, y: foot + 12, width: width - 80, size: 8, color: FAINT });
      y = page === 1 ? head(sheet, paper, [t('paper.attendance'), t('paper.people', { total })]) : 44;
      sheet.text(t('paper.name'), { x: nameAt, y, width: 200, size: 9, color: FAINT });
      y = sheet.text(t('paper.signature'), { x: signAt, y, width: 170, size: 9, color: FAINT }) + 4;
      sheet.rule({ x, y, width, color: FAINT });
    };
    begin();
    let number = 0;
    for (const party of parties) {
      for (const [i, person] of party.people.entries()) {
        if (y + 24 > foot) begin();
        number += 1;
        const unnamed = t(person.isChild ? 'app.child' : 'app.guest');
        const name =
          person.name ?? (i === 0 ? party.name : t('paper.of', { who: unnamed, party: party.name }));
        sheet.text(`${number}`, { x, y: y + 8, width: 26, size: 9, color: FAINT, align: 'end' });
        // What somebody needs is often about health, and the list lies open on a table: of wishes it says this one alone.
        const marked = person.noPhoto ? t('paper.noPhoto', { name }) : name;
        const below = sheet.text(marked, {
          x: nameAt + (i === 0 ? 0 : 12),
          y: y + 6,
          width: signAt - nameAt - 20,
          size: 11,
          weight: i === 0 ? 600 : 400,
        });
        y = Math.max(y + 24, below + 4);
        sheet.rule({
          x: i === party.people.length - 1 ? x : nameAt,
          y,
          width: width - (i === party.people.length - 1 ? 0 : 34),
        });
      }
    }
  });
}

function head(sheet: Sheet, { title, when, place }: Paper, [kind, total]: [string, string]): number {
  const [x, width] = [MARGIN, sheet.width - 2 * MARGIN];
  let y = sheet.text(kind, { x, y: 40, width, size: 11, weight: 600, color: ACCENT });
  y = sheet.text(title, { x, y: y + 6, width, size: 20, weight: 600 });
  const facts = [when, place, total].filter((fact) => fact).join(' · ');
  return sheet.text(facts, { x, y: y + 4, width, size: 10, color: FAINT }) + 16;
}

/** Millimetres in points. */
const MM = 72 / 25.4;
const BADGE = { width: 85 * MM, height: 54 * MM };
const [COLUMNS, ROWS] = [2, 5];

/** Ten on a sheet, in the size of a bank card, to be cut; whoever was only counted gets a line to write on. */
function badgesFile(paper: Paper, locale: Locale): Promise<Uint8Array> {
  const people = paper.parties.flatMap(({ people: ofParty }) => ofParty);
  return pdfDocument({ title: paper.title, locale }, (sheet) => {
    const left = (sheet.width - COLUMNS * BADGE.width) / 2;
    const top = (sheet.height - ROWS * BADGE.height) / 2;
    for (const [i, { name }] of people.entries()) {
      const at = i % (COLUMNS * ROWS);
      if (i > 0 && at === 0) sheet.newPage();
      const place = {
        x: left + (at % COLUMNS) * BADGE.width,
        y: top + Math.floor(at / COLUMNS) * BADGE.height,
      };
      drawBadge(sheet, paper, name, place);
    }
  });
}

function drawBadge(
  sheet: Sheet,
  paper: Paper,
  name: string | null,
  { x, y }: { x: number; y: number },
): void {
  sheet.frame({ x, y, ...BADGE });
  const inner = { x: x + 14, width: BADGE.width - 28, align: 'center' as const };
  sheet.text(shortened(paper.organization, 60), { ...inner, y: y + 14, size: 9, weight: 600, color: ACCENT });
  if (name) {
    const size = name.length > 34 ? 15 : name.length > 20 ? 19 : 24;
    sheet.text(shortened(name, 60), { ...inner, y: y + (name.length > 16 ? 46 : 58), size, weight: 600 });
  } else {
    sheet.rule({ x: x + 34, y: y + 92, width: BADGE.width - 68, color: FAINT });
  }
  sheet.text(shortened(paper.title, 80), { ...inner, y: y + BADGE.height - 36, size: 9, color: FAINT });
}

const shortened = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
