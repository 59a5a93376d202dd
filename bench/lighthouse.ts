import lighthouse from 'lighthouse';
import { LOCALES } from './browser';
import { number, type Row } from './table';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** Lighthouse as a phone sees it, for each page in each language. Says below the table what cost points. */
export async function measureLighthouse(
  port: number,
  pages: Record<string, (locale: string) => string>,
  tell: (line: string) => void,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, urlOf] of Object.entries(pages)) {
    for (const locale of LOCALES) {
      const result = await lighthouse(urlOf(locale), {
        port,
        output: 'json',
        logLevel: 'silent',
        onlyCategories: CATEGORIES,
      });
      if (!result) throw new Error(`Lighthouse says nothing of ${urlOf(locale)}`);
      const { categories, audits, runtimeError } = result.lhr;
      if (runtimeError) throw new Error(`Lighthouse: ${runtimeError.message}`);
      const scores = CATEGORIES.map((id) => Math.round((categories[id]?.score ?? 0) * 100));
      const lcp = audits['largest-contentful-paint']?.numericValue ?? 0;
      const cls = audits['cumulative-layout-shift']?.numericValue ?? 0;
      rows.push({
        what: `Lighthouse (mobile), ${name}, ${locale}`,
        result: `${scores.join(' / ')}, LCP ${number(lcp, 0)} ms, CLS ${number(cls, 3)}`,
        aim: '100 × 4, ≤ 1,200 ms, 0',
        isMet: scores.every((score) => score === 100) && lcp <= 1200 && cls === 0,
      });
      for (const line of whatCost(result.lhr)) tell(`  ${name}, ${locale}: ${line}`);
    }
  }
  return rows;
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
