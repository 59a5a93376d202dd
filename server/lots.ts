import 'server-only';

/** What became of one of those who were served together. */
export type Outcome<Result> = PromiseSettledResult<Result>;

interface Standing<Ask, Result> {
  ask: Ask;
  resolve: (result: Result) => void;
  reject: (reason: unknown) => void;
}

/**
 * Serves those who stand in one line together, `most` at once: while a lot is under way whoever comes is of the next. A lot that fails
 * as a whole is served one by one, so that nobody is refused for what another did.
 */
export function inLots<Ask, Result>(
  serve: (lot: readonly Ask[]) => Promise<Outcome<Result>[]>,
  most: number,
) {
  const lines = new Map<string, Standing<Ask, Result>[]>();

  const serveAlone = async (ask: Ask): Promise<Outcome<Result>> => {
    try {
      const [outcome] = await serve([ask]);
      return outcome ?? { status: 'rejected', reason: new Error('nothing became of it') };
    } catch (reason) {
      return { status: 'rejected', reason };
    }
  };
  const serveLot = async (asks: readonly Ask[]): Promise<Outcome<Result>[]> => {
    if (asks.length > 1) {
      try {
        return await serve(asks);
      } catch {
        // Whose fault it was shows when each is by itself.
      }
    }
    const outcomes: Outcome<Result>[] = [];
    for (const ask of asks) outcomes.push(await serveAlone(ask));
    return outcomes;
  };
  const serveLine = async (name: string, line: Standing<Ask, Result>[]) => {
    while (line.length > 0) {
      const lot = line.splice(0, most);
      const outcomes = await serveLot(lot.map(({ ask }) => ask));
      for (const [i, { resolve, reject }] of lot.entries()) {
        const outcome = outcomes[i];
        if (outcome?.status === 'fulfilled') resolve(outcome.value);
        else reject(outcome?.reason);
      }
    }
    lines.delete(name);
  };
  return (name: string, ask: Ask): Promise<Result> =>
    new Promise((resolve, reject) => {
      const standing = { ask, resolve, reject };
      const line = lines.get(name);
      if (line) return void line.push(standing);
      const own = [standing];
      lines.set(name, own);
      void serveLine(name, own);
    });
}
