import 'server-only';
import type { ExportFormat } from '@/db/enums';
import type { RequestContext } from '@/server/context';
import type { Download } from '@/server/download';
import { notFound } from '@/server/errors';
import { translator } from '@/server/i18n/translator';
import { columnsOf, type ListColumn } from './columns';
import { csvFile } from './csv-file';
import { type ExportWords, exportHead, exportLine } from './export-cells';
import { MOST_PRINTED } from './export-rules';
import type { ExportView } from './list-view';
import { getExport, listExportedQuestions, readExportRows } from './queries/exports';
import { todayAt } from './today-at';
import { xlsxFile } from './xlsx-file';

/** So few at first that the file begins at once. */
const FIRST = 100;
const BATCH = 1000;

export type FileFormat = Exclude<ExportFormat, 'print'>;

const FILES: Record<FileFormat, { ending: string; type: string }> = {
  csv: { ending: 'csv', type: 'text/csv; charset=utf-8' },
  'csv-comma': { ending: 'csv', type: 'text/csv; charset=utf-8' },
  xlsx: { ending: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
};

/** The file of an export, read in parts while it is sent. Throws `not-found` where there is none to be had any more. */
export async function exportDownload(request: RequestContext, id: string): Promise<Download> {
  const made = await getExport(request, { id });
  if (made.format === 'print') throw notFound();
  const { ending, type } = FILES[made.format];
  const day = todayAt(made.createdAt, request.organization?.timezone);
  return {
    filename: `${request.organization?.slug}-${day}.${ending}`,
    type,
    body: exportFile(request, made, made.format),
  };
}

/** What is printed: heads and lines, as in a file. Throws `not-found` like it. */
export async function exportTable(request: RequestContext, id: string) {
  const made = await getExport(request, { id });
  const shown = columnsOf(made.columns || undefined);
  const words = {
    ...(await wordsOf(request, shown)),
    isPaper: true,
    home: request.organization?.countryCode,
  };
  const people = await readExportRows(request, { id, from: 0, size: MOST_PRINTED });
  return {
    made,
    head: exportHead(shown, words),
    lines: people.map((listed) => ({ id: listed.person.id, cells: exportLine(listed, shown, words) })),
  };
}

const wordsOf = async (request: RequestContext, shown: readonly ListColumn[]): Promise<ExportWords> => ({
  t: await translator(request.locale, 'members'),
  labels: await translator(request.locale, 'labels'),
  locale: request.locale,
  questions: shown.includes('answers') ? await listExportedQuestions(request, null) : [],
});

/** The bytes of the file, in parts. */
export async function* exportFile(
  request: RequestContext,
  { id, columns, people }: Pick<ExportView, 'id' | 'columns' | 'people'>,
  format: FileFormat,
): AsyncGenerator<Uint8Array> {
  const shown = columnsOf(columns || undefined);
  const words = await wordsOf(request, shown);
  const head = exportHead(shown, words);
  const lines = linesOf(request, { id, people }, shown, words);
  yield* format === 'xlsx' ? xlsxFile(head, lines) : csvFile(head, lines, format === 'csv' ? ';' : ',');
}

/** Each part is read in a transaction of its own: a slow reader holds no connection. */
async function* linesOf(
  request: RequestContext,
  { id, people }: Pick<ExportView, 'id' | 'people'>,
  columns: readonly ListColumn[],
  words: ExportWords,
): AsyncGenerator<string[][]> {
  for (let from = 0, size = FIRST; from < people; from += size, size = BATCH) {
    const part = await readExportRows(request, { id, from, size });
    yield part.map((listed) => exportLine(listed, columns, words));
  }
}
