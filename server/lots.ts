import 'server-only';
import { readers } from './readers';

/** What became of one of those who were served together. */
export type Outcome<Result> = PromiseSettledResult<Result>;

/** Those who are served together, in the order in which they came. */
export type Lot<Ask> = readonly [Ask, ...Ask[]];

interface Standing<Ask, Result> {
  ask: Ask;
  tell: (outcome: Outcome<Result>) => void;
}

/**
 * Serves those who stand in one line together, `most` at once: while a lot is under way whoever comes is of the next. A lot that fails
 * as a whole is served one by one, so that nobody is refused for what another did.
 */
export function inLots<Ask, Result>(
  serve: (lot: Lot<Ask>) => Promise<readonly Outcome<Result>[]>,
  most: number,
): (line: string, ask: Ask) => Promise<Result> {
  const lines = new Map<string, Standing<Ask, Result>[]>();

  const serveEach = async ([first, ...others]: Lot<Ask>): Promise<readonly Outcome<Result>[]> => {
    try {
      return await serve([first, ...others]);
    } catch (reason) {
      if (others.length === 0) return [{ status: 'rejected', reason }];
      const outcomes: Outcome<Result>[] = [];
      for (const ask of [first, ...others]) outcomes.push(...(await serveEach([ask])));
      return outcomes;
    }
  };
  const serveLine = async (name: string, line: Standing<Ask, Result>[]) => {
    while (line.length > 0) {
      const standing = line.splice(0, most);
      const outcomes = await serveEach(standing.map(({ ask }) => ask) as unknown as Lot<Ask>);
      for (const [i, { tell }] of standing.entries()) {
        tell(outcomes[i] ?? { status: 'rejected', reason: new Error('nothing became of it') });
        await readers.goFirst();
      }
    }
    lines.delete(name);
  };
  return (name, ask) =>
    new Promise((resolve, reject) => {
      const tell = (outcome: Outcome<Result>) =>
        outcome.status === 'fulfilled' ? resolve(outcome.value) : reject(outcome.reason);
      const line = lines.get(name);
      if (line) return void line.push({ ask, tell });
      const own = [{ ask, tell }];
      lines.set(name, own);
      void serveLine(name, own);
    });
}
