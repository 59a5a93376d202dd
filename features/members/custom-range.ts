import { parseEdtf } from '@/lib/dates/edtf';
import { readTypedDate } from '@/lib/dates/written-date';
import { parseCustomValue } from './custom-rules';

export interface AnswerRange {
  from: string | null;
  to: string | null;
}

/** `5`, `5..10`, `5..`, `..10`, also with a dash: what a number or a date must lie within. Null where it says none. */
export function answerRange(kind: 'number' | 'date', typed: string): AnswerRange | null {
  const [first = '', last = first, ...more] = typed.split(/\.\.+|[–—…]/).map((side) => side.trim());
  if (more.length > 0 || (first === '' && last === '')) return null;
  const from = first === '' ? null : bounds(kind, first);
  const to = last === '' ? null : bounds(kind, last);
  if (from === undefined || to === undefined) return null;
  return { from: from?.from ?? null, to: to?.to ?? null };
}

/** The least and the most that one side can mean; undefined where it means nothing. */
function bounds(kind: 'number' | 'date', side: string): { from: string; to: string } | undefined {
  if (kind === 'date') {
    const { from, to } = parseEdtf(readTypedDate(side) ?? side) ?? {};
    return from && to ? { from, to } : undefined;
  }
  const parsed = parseCustomValue('number', side, 0);
  return 'value' in parsed && parsed.value !== null ? { from: parsed.value, to: parsed.value } : undefined;
}
