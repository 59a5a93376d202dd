import lighthouse from 'lighthouse';
import { LOCALES } from './browser';
import { median } from './load';
import { number, type Row } from './table';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** Lighthouse as a phone sees it, for each page in each language: medians. Says below the table what cost points. */
export async function measureLighthouse(
  port: number,
  pages: Record<string, (locale: string) => string>,
  tell: (line: string) => void,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, urlOf] of Object.entries(pages)) {
    for (const locale of LOCALES) {
      const reports: Report[] = [];
      for (let round = 0; round < ROUNDS; round += 1) reports.push(await reportOn(urlOf(locale), port));
      const middle = (read: (report: Report) => number) => median(reports.map(read));
      const timeOf = (id: string) => middle(({ audits }) => audits[id]?.numericValue ?? 0);
      const scores = CATEGORIES.map((id) =>
        middle(({ categories }) => Math.round((categories[id]?.score ?? 0) * 100)),
      );
      const lcp = timeOf('largest-contentful-paint');
      const cls = timeOf('cumulative-layout-shift');
      rows.push({
        what: `Lighthouse (mobile), ${name}, ${locale}`,
        result: `${scores.join(' / ')}, LCP ${number(lcp, 0)} ms, CLS ${number(cls, 3)}`,
        aim: '100 × 4, ≤ 1,200 ms, 0',
        isMet: scores.every((score) => score === 100) && lcp <= 1200 && cls === 0,
      });
      for (const line of new Set(reports.flatMap(whatCost))) tell(`  ${name}, ${locale}: ${line}`);
    }
  }
  return rows;
}

/** Lighthouse estimates a slow phone from what it saw on this machine: the middle of several. */
const ROUNDS = 3;
const TRIES = 3;

/** One report. A browser that lost the trace of a page is asked again, as Lighthouse advises. */
async function reportOn(url: string, port: number, tries = TRIES): Promise<Report> {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'silent',
    onlyCategories: CATEGORIES,
  });
  if (!result) throw new Error(`Lighthouse says nothing of ${url}`);
  const { runtimeError } = result.lhr;
  if (!runtimeError) return result.lhr;
  if (tries > 1) return reportOn(url, port, tries - 1);
  throw new Error(`Lighthouse: ${runtimeError.message}`);
}

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

/** The audits that count and were not passed whole. */
function whatCost({ categories, audits }: Report): string[] {
  const counting = CATEGORIES.flatMap((id) => categories[id]?.auditRefs ?? []).filter(
    ({ weight }) => weight > 0,
  );
  return counting.flatMap(({ id }) => {
    const audit = audits[id];
    const isWhole = audit?.score === null || audit?.score === undefined || audit.score >= 0.995;
    return isWhole ? [] : [`${id}: ${audit.displayValue ?? audit.title} (${audit.score})`];
  });
}
