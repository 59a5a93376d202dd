/** A stretch of the text in which the same lines are said. */
export interface Segment {
  start: number;
  end: number;
  /** Positions of the lines that quote it. */
  lines: number[];
  /** Of those the ones that begin here. */
  begins: number[];
}

interface Span {
  position: number;
  start: number;
  end: number;
}

/** Cuts a text where a quote begins or ends: every letter is in one segment, however the quotes overlap. */
export function segmentsOf(length: number, spans: readonly Span[]): Segment[] {
  const cuts = [...new Set([0, length, ...spans.flatMap(({ start, end }) => [start, end])])]
    .filter((cut) => cut >= 0 && cut <= length)
    .sort((a, b) => a - b);
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.position - b.position);
  const segments: Segment[] = [];
  let open: Span[] = [];
  let next = 0;
  for (const [at, start] of cuts.slice(0, -1).entries()) {
    open = open.filter(({ end }) => end > start);
    const begins: number[] = [];
    for (let span = sorted[next]; span && span.start <= start; span = sorted[++next]) {
      open.push(span);
      begins.push(span.position);
    }
    segments.push({
      start,
      end: cuts[at + 1] ?? length,
      lines: open.map(({ position }) => position),
      begins,
    });
  }
  return segments;
}
