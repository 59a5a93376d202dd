import { FLOORS, MEASURES, type Measure, type Score } from './score';
import { precision, recall, type Tally } from './tally';

const figure = (share: number) => share.toFixed(3);

function tableRow(measure: Measure, tally: Tally): string {
  const floor = measure === 'event details' ? null : FLOORS[measure];
  const [found, there] = [tally.right + tally.false.length, tally.right + tally.missed.length];
  const isBelow = floor && (precision(tally) < floor[0] || recall(tally) < floor[1]);
  const wanted = floor ? `${floor[0].toFixed(2)} / ${floor[1].toFixed(2)}${isBelow ? ' ✗' : ''}` : '';
  return `| ${measure} | ${figure(precision(tally))} (${tally.right}/${found}) | ${figure(recall(tally))} (${tally.right}/${there}) | ${wanted} |`;
}

/** Precision and recall of every measure beside the figures of the issue. */
export function scoreTable(score: Score): string {
  const rows = MEASURES.map((measure) => tableRow(measure, score[measure]));
  return ['| | precision | recall | floor |', '|---|---|---|---|', ...rows].join('\n');
}

/** Names each miss (`−`) and each false find (`+`). */
export function listFaults(score: Score): string {
  return MEASURES.flatMap((measure) => [
    ...score[measure].missed.map((what) => `− ${measure}: ${what}`),
    ...score[measure].false.map((what) => `+ ${measure}: ${what}`),
  ]).join('\n');
}

/** How many were missed and how many falsely found, without saying which: for articles nobody may tune on. */
export function countFaults(score: Score): string {
  return MEASURES.map((measure) => ({ measure, ...score[measure] }))
    .filter(({ missed, false: wrong }) => missed.length + wrong.length > 0)
    .map(({ measure, missed, false: wrong }) => `${measure}: −${missed.length} +${wrong.length}`)
    .join(', ');
}
