import type { Document } from '../text/document';
import type { RawDate } from './told';

/** `30 октября и 2 ноября 2020 года`, `October 30 and November 2, 2020`: the year after the second is that of both. */
export function withSharedYears({ tokens }: Document, raws: RawDate[]): RawDate[] {
  return raws.map((raw, at) => {
    const next = raws[at + 1];
    const { start, end } = raw;
    const isOpen = !end && start.year === undefined && start.month !== undefined && start.day !== undefined;
    const isJoined =
      next &&
      next.from === raw.to + 1 &&
      /^(?:и|and|ve|,|&)$/.test(tokens[raw.to]?.plain || (tokens[raw.to]?.text ?? ''));
    const year = next?.start.year;
    if (!isOpen || !isJoined || typeof year !== 'number' || next.start.day === undefined) return raw;
    return (next.start.month ?? 0) >= (start.month ?? 0) ? { ...raw, start: { ...start, year } } : raw;
  });
}
