import type { Marked } from './marked';
import type { NameSpan } from './runs';

const JOINS = /^(?:и|və|and|&|ilə)$/u;

/** `Ровшан и Теймур Аббасовы`, `John and Mary Smith`: one surname for two. Gives the name of each that has none beside it. */
export function withSharedSurnames(
  { doc: { tokens }, forms }: Marked,
  spans: readonly NameSpan[],
): NameSpan[] {
  return spans.flatMap((span) => {
    const [join, first] = [tokens[span.from - 1], span.from - 2];
    const readings = forms[first];
    const before = tokens[first - 1];
    const [best] = span.candidates;
    const isAlone = readings && JOINS.test(join?.lower ?? '') && !(before?.capital && forms[first - 1]);
    if (
      !isAlone ||
      !best?.surname ||
      !best.given ||
      span.to - span.from !== 2 ||
      spans.some(({ to }) => to === first + 1)
    )
      return [span];
    const given = readings.find(
      (form) => form.given === 1 && form.cases.some((kase) => best.cases.includes(kase)),
    );
    if (!given) return [span];
    const candidate = { ...best, given: given.base, gender: given.gender };
    return [
      { from: first, to: first + 1, candidates: [candidate], sure: true, rule: 'shared surname' },
      span,
    ];
  });
}
