import { ticketTokenIn } from '@/features/registrations/ticket-rules';
import { queryTokens, searchTokens } from '@/lib/names/search-tokens';
import {
  doorCounts,
  doorReports,
  doorVerdict,
  isHere,
  type Mark,
  type RosterLine,
  withMarks,
} from '../rules';
import { MOST_MARKS, type Seen } from '../schema';
import type { Looked, Roster, Settled } from '../view';
import { hashOf, type Keeping } from './door-keeping';
import type { DoorState, Scanned, WalkIn } from './door-state';

/** Asks the server; throws `Offline` without a network. */
export type Ask = <Answer>(what: 'roster' | 'look' | 'settle', input: object) => Promise<Answer>;
export class Offline extends Error {}
export class Gone extends Error {}

/** One device at a door: answers at once from what it knows, and settles with the server when there is a network. */
export class DoorDevice {
  readonly #lines = new Map<string, RosterLine>();
  readonly #byCode = new Map<string, string>();
  readonly #words = new Map<string, string[]>();
  readonly #listeners = new Set<() => void>();
  #queue: Seen[];
  #roster: Roster;
  #state: DoorState;
  #sending: Promise<void> | null = null;

  constructor(
    roster: Roster,
    queue: Seen[],
    private readonly ask: Ask,
    private readonly keeping: Pick<Keeping, 'saveQueue' | 'saveRoster'>,
  ) {
    this.#roster = roster;
    this.#queue = queue;
    this.#take(roster.lines);
    this.#state = this.#stateNow({ isOnline: true, isGone: false, said: null });
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  state = () => this.#state;
  line = (id: string) => this.#lines.get(id);
  isOver = () => this.#roster.door.endsAt <= Date.now();

  /** What a code is, from what is known here; asks the server only where it is not known. */
  async scan(text: string): Promise<Scanned> {
    const code = await hashOf(ticketTokenIn(text));
    const id = this.#byCode.get(code);
    const line = id ? this.#lines.get(id) : undefined;
    if (line?.oldCodes?.includes(code)) return { kind: 'handed-on' };
    if (line) return { kind: 'line', line, verdict: doorVerdict(line) };
    try {
      const looked = await this.ask<Looked>('look', { code: text.slice(0, 500) });
      if (looked.kind !== 'line') return looked;
      this.#take([looked.line]);
      this.#tell({ isOnline: true });
      return { kind: 'line', line: looked.line, verdict: doorVerdict(looked.line) };
    } catch (error) {
      this.#failed(error);
      return { kind: 'unknown-offline' };
    }
  }

  /** Parties by the beginnings of any of their names, in any spelling. */
  search(text: string, most = 30): RosterLine[] {
    const wanted = queryTokens(text);
    if (wanted.length === 0) return [];
    const found: RosterLine[] = [];
    for (const [id, line] of this.#lines) {
      const words = this.#wordsOf(id, line);
      if (wanted.every((token) => words.some((word) => word.startsWith(token)))) found.push(line);
      if (found.length >= most) break;
    }
    return found;
  }

  /** Marks people of a party as come. */
  arrive(people: readonly string[], at = Date.now()): void {
    this.#see(people.map((person) => ({ id: crypto.randomUUID(), at, person })));
  }

  /** Takes back every mark of somebody. */
  undo(line: RosterLine, person: string, at = Date.now()): void {
    const marks = this.#lines.get(line.id)?.people.find(({ id }) => id === person)?.marks ?? [];
    this.#see(marks.map(({ id }) => ({ id: crypto.randomUUID(), at, person, undoes: id })));
  }

  /** People who came without a registration. */
  walkIn(size: number, at = Date.now()): WalkIn {
    const come = { id: crypto.randomUUID(), size };
    this.#see([{ id: come.id, at, walkIn: size }]);
    return come;
  }

  /** Takes them back, who were counted by mistake. */
  takeBack({ id, size }: WalkIn, at = Date.now()): void {
    this.#see([{ id: crypto.randomUUID(), at, walkIn: size, undoes: id }]);
  }

  #see(seen: Seen[]): void {
    if (seen.length === 0) return;
    this.#queue = [...this.#queue, ...seen];
    this.#show(seen);
    void this.keeping.saveQueue(this.#queue);
    this.#tell({ said: null });
    void this.settle();
  }

  /** Sends what waits, in portions; one sending at a time. */
  settle(): Promise<void> {
    this.#sending ??= this.#send().finally(() => {
      this.#sending = null;
      if (this.#queue.length > 0 && this.#state.isOnline && !this.#state.isGone) void this.settle();
    });
    return this.#sending;
  }

  async #send(): Promise<void> {
    const seen = this.#queue.slice(0, MOST_MARKS);
    if (seen.length === 0) return;
    try {
      const settled = await this.ask<Settled>('settle', { sentAt: Date.now(), seen });
      const sent = new Set(seen.map(({ id }) => id));
      this.#queue = this.#queue.filter(({ id }) => !sent.has(id));
      this.#roster = { ...this.#roster, beyond: settled.beyond };
      this.#take(settled.lines);
      this.#show(this.#queue);
      const last = seen.at(-1)?.id ?? '';
      await this.#save();
      const result = seen.map(({ id }) => settled.results[id]).find((one) => one !== 'counted');
      this.#tell({ isOnline: true, said: { id: last, result: result ?? 'counted' } });
    } catch (error) {
      this.#failed(error);
    }
  }

  /** What other doors have seen meanwhile, or everything anew. */
  async refresh(isWhole: boolean): Promise<void> {
    try {
      const since = isWhole ? undefined : this.#roster.readAt - 5000;
      const roster = await this.ask<Roster>('roster', since === undefined ? {} : { since });
      if (isWhole) this.#lines.clear();
      this.#roster = { ...roster, lines: [] };
      this.#take(roster.lines);
      this.#show(this.#queue);
      await this.#save();
      this.#tell({ isOnline: true });
      await this.settle();
    } catch (error) {
      this.#failed(error);
    }
  }

  #save = async () => {
    await this.keeping.saveRoster(
      { ...this.#roster, lines: [...this.#lines.values()] },
      this.#roster.door.endsAt,
    );
    await this.keeping.saveQueue(this.#queue);
  };

  #take(lines: readonly RosterLine[]): void {
    for (const line of lines) {
      this.#lines.set(line.id, line);
      for (const code of [line.code, ...(line.oldCodes ?? [])]) this.#byCode.set(code, line.id);
      this.#words.delete(line.id);
    }
  }

  /** Shows what waits to be sent as if it had been. */
  #show(seen: readonly Seen[]): void {
    const marks = seen.flatMap(({ person, ...one }): Mark[] =>
      person ? [{ ...one, person, door: this.#roster.door.name }] : [],
    );
    if (marks.length === 0) return;
    const people = new Set(marks.map(({ person }) => person));
    for (const line of this.#lines.values()) {
      if (line.people.some(({ id }) => people.has(id))) {
        const own = marks.filter(({ person }) => line.people.some(({ id }) => id === person));
        this.#lines.set(line.id, withMarks(line, own));
      }
    }
  }

  #wordsOf(id: string, line: RosterLine): string[] {
    const known = this.#words.get(id);
    if (known) return known;
    const words = searchTokens([line.name, ...line.people.flatMap(({ name }) => (name ? [name] : []))]);
    this.#words.set(id, words);
    return words;
  }

  #failed(error: unknown): void {
    if (error instanceof Gone) this.#tell({ isGone: true });
    else this.#tell({ isOnline: false });
  }

  #tell(change: Partial<DoorState>): void {
    this.#state = { ...this.#stateNow(this.#state), ...change };
    for (const listener of this.#listeners) listener();
  }

  #stateNow(before: Pick<DoorState, 'isOnline' | 'isGone' | 'said'>): DoorState {
    const lines = [...this.#lines.values()];
    const walkIns = this.#queue.reduce(
      (sum, { walkIn = 0, undoes }) => (undoes ? sum - walkIn : sum + walkIn),
      0,
    );
    const counts = doorCounts(lines, this.#roster.beyond);
    return {
      isOnline: before.isOnline,
      isGone: before.isGone,
      said: before.said,
      title: this.#roster.event.title,
      lang: this.#roster.event.lang,
      door: this.#roster.door.name,
      waiting: this.#queue.length,
      counts: { ...counts, here: counts.here + walkIns },
      reports: doorReports(lines),
    };
  }
}

/** Those of a party who are not here yet. */
export const missing = (line: RosterLine): string[] =>
  line.people.filter((person) => !isHere(person)).map(({ id }) => id);
