import 'server-only';
import type { RequestContext } from '@/server/context';
import { csvLines } from '@/server/csv';
import { downloadResponse } from '@/server/download';
import { translator } from '@/server/i18n/translator';
import { getStatistics } from './queries/statistics';

/** The numbers as a spreadsheet, a row for each; what is hidden on the page is hidden here. */
export const statisticsResponse = (request: () => Promise<RequestContext>, slug: string): Promise<Response> =>
  downloadResponse(async () => {
    const context = await request();
    const { signUps, came, newcomers, answers } = await getStatistics(context, slug);
    const t = await translator(context.locale, 'registrations');
    const sections = [
      { title: t('statistics.signUps'), parts: signUps },
      { title: t('statistics.showRate'), parts: came },
      { title: t('statistics.newcomers'), parts: newcomers },
      ...answers.map(({ label, parts }) => ({ title: label, parts })),
    ];
    const head = [t('statistics.section'), t('statistics.what'), t('statistics.count')];
    const lines = sections.flatMap(({ title, parts }) =>
      (parts ?? []).map(({ label, count }) => [title, label, count ?? t('statistics.hidden')]),
    );
    return {
      filename: `${slug}-statistics.csv`,
      type: 'text/csv; charset=utf-8',
      body: csvLines([head, ...lines], { isStart: true }),
    };
  });
