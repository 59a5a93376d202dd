import { offerDeadline } from './offer-deadline';

interface Party {
  size: number;
  min: number | null;
  state: string;
  passes: number;
  seats: number | null;
  until: number;
  restsUntil: number;
  confirmedAt: number;
  /** Their seats were taken back once: before everybody else in the line. */
  isFirst: boolean;
}

export const HOUR = 3_600_000;
export const START = Date.now();
export const startsAt = new Date(START + 5000 * HOUR);

/** The rule as one would explain it with coins on a table: one party at a time, from the front, until nothing moves. */
export class Model {
  readonly parties: Party[] = [];
  constructor(
    public capacity: number,
    public now: number,
  ) {}

  get taken() {
    return this.parties.reduce((sum, one) => {
      if (one.state === 'confirmed') return sum + one.size;
      return one.state === 'offered' ? sum + (one.seats ?? 0) : sum;
    }, 0);
  }

  /** Who waits now, in order of arrival. */
  get line() {
    const waiting = this.parties.filter(
      ({ state, restsUntil }) => state === 'waiting' && restsUntil <= this.now,
    );
    return [...waiting.filter(({ isFirst }) => isFirst), ...waiting.filter(({ isFirst }) => !isFirst)];
  }

  /** Who came to their seats last puts the coins back; then who did so earlier takes them again, if that leaves enough. */
  takeBack(): void {
    const offers = this.parties.filter(({ state }) => state === 'offered').sort((a, b) => a.until - b.until);
    const confirmed = this.parties
      .filter(({ state }) => state === 'confirmed')
      .sort((a, b) => a.confirmedAt - b.confirmedAt);
    const earliestFirst = [...confirmed, ...offers];
    const isTooMuch = (back: Party[]) =>
      this.taken - back.reduce((sum, one) => sum + (one.seats ?? one.size), 0) > this.capacity;
    let back: Party[] = [];
    for (let i = earliestFirst.length; i > 0 && isTooMuch(back); i -= 1) back = earliestFirst.slice(i - 1);
    for (const one of [...back]) {
      const others = back.filter((other) => other !== one);
      if (!isTooMuch(others)) back = others;
    }
    for (const one of back) {
      one.isFirst ||= one.state === 'confirmed';
      Object.assign(one, { state: 'waiting', seats: null });
    }
  }

  settle(): void {
    for (const one of this.parties) {
      if (one.state === 'offered' && one.until <= this.now)
        Object.assign(one, { state: 'expired', seats: null });
    }
    while (this.giveOne());
  }

  private giveOne(): boolean {
    const before: Party[] = [];
    const free = this.capacity - this.taken;
    for (const one of this.line) {
      if (before.some(({ passes }) => passes >= 3)) return false;
      const seats = one.size <= free ? one.size : one.min !== null && one.min <= free ? free : 0;
      if (seats > 0) {
        for (const passed of before) passed.passes += 1;
        const until = offerDeadline(new Date(this.now), 24, startsAt, 'Asia/Baku').getTime();
        Object.assign(one, { state: 'offered', seats, until });
        return true;
      }
      before.push(one);
    }
    return false;
  }

  register(size: number, min: number | null): void {
    this.settle();
    const fits = size <= this.capacity - this.taken && !this.line.some(({ passes }) => passes >= 3);
    if (fits) for (const passed of this.line) passed.passes += 1;
    const state = fits ? 'confirmed' : 'waiting';
    this.parties.push({
      ...{ size, min, state, passes: 0, seats: null, until: 0, restsUntil: 0 },
      ...{ confirmedAt: this.now, isFirst: false },
    });
    if (!fits) this.settle();
  }
}
