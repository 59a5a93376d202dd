import { parseEdtf } from '@/lib/dates/edtf';
import { fold } from '@/lib/names/fold';
import type { RowValues } from './fields';
import { compareBirths } from './match';

/** Somebody new whom the file has named before. */
export interface Twin {
  number: number;
  part: number;
  personId: string;
  values: TwinValues;
}

/** What tells people of one name apart; nothing else of a row is kept. */
type TwinValues = Pick<RowValues, 'memberNumber' | 'birth' | 'patronymic'>;

const dayOf = ({ birth }: TwinValues) => (birth && parseEdtf(birth)?.precision === 'day' ? birth : null);
const sameFather = (a: string | undefined, b: string | undefined) => !a || !b || fold(a) === fold(b);

function put(rows: Map<string, Twin[]>, key: string, row: Twin): void {
  const list = rows.get(key);
  if (list) list.push(row);
  else rows.set(key, [row]);
}

/** The new people of a file by name, to notice who comes twice. Rows with a day of birth meet only those that can be the same. */
export class Twins {
  private readonly all = new Map<string, Twin[]>();
  private readonly ofDay = new Map<string, Twin[]>();
  private readonly ofNoDay = new Map<string, Twin[]>();

  /** The earlier row that may be the same person; not where births, numbers or fathers tell them apart. */
  find(key: string, values: TwinValues, isMeant: (row: Twin) => boolean = () => true): Twin | undefined {
    const day = dayOf(values);
    const near = day ? [this.ofDay.get(`${key} ${day}`), this.ofNoDay.get(key)] : [this.all.get(key)];
    if (near.every((rows) => rows === undefined)) return undefined;
    return near
      .flatMap((rows) => rows?.find((row) => isPossible(values, row.values) && isMeant(row)) ?? [])
      .sort((a, b) => a.number - b.number || a.part - b.part)[0];
  }

  add(key: string, row: Twin): void {
    const day = dayOf(row.values);
    put(this.all, key, row);
    if (day) put(this.ofDay, `${key} ${day}`, row);
    else put(this.ofNoDay, key, row);
  }
}

function isPossible(a: TwinValues, b: TwinValues): boolean {
  if (a.memberNumber && b.memberNumber) return false;
  return sameFather(a.patronymic, b.patronymic) && compareBirths(a.birth, b.birth) !== 'different';
}
