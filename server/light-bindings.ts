import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';

type AnyFunction = (...args: unknown[]) => unknown;

/**
 * Functions that Next binds to a request, several for each, are bound without the property `asyncResource`, which Node 20 gives them and calls
 * deprecated itself: making it takes far longer than the rest (ADR 30). A Node that knows no such property is left as it is.
 */
export function bindLightly(): void {
  if (!('asyncResource' in AsyncLocalStorage.bind(() => undefined))) return;
  AsyncLocalStorage.bind = bound as typeof AsyncLocalStorage.bind;
  AsyncLocalStorage.snapshot = () => AsyncLocalStorage.bind((run, ...args) => run(...args));
}

/** The function, run with whatever storages hold now, whenever it is called. */
function bound(run: AnyFunction): AnyFunction {
  const now = new AsyncResource('bound');
  return function carried(this: unknown, ...args: unknown[]) {
    return now.runInAsyncScope(run, this, ...args);
  };
}
