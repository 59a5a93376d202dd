import { AsyncLocalStorage } from 'node:async_hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { bindLightly } from './light-bindings';

const { bind, snapshot } = AsyncLocalStorage;
const storage = new AsyncLocalStorage<string>();

afterEach(() => {
  Object.assign(AsyncLocalStorage, { bind, snapshot });
});

describe('functions bound lightly', () => {
  it('run with what held when they were bound, whoever calls them', () => {
    bindLightly();
    const told = storage.run('a request', () => AsyncLocalStorage.bind(() => storage.getStore()));
    const within = storage.run('a request', () => AsyncLocalStorage.snapshot());
    storage.run('another', () => {
      expect(told()).toBe('a request');
      expect(within(() => storage.getStore())).toBe('a request');
      expect(storage.getStore()).toBe('another');
    });
    expect(storage.getStore()).toBeUndefined();
  });

  it('carry it over what is waited for', async () => {
    bindLightly();
    const told = storage.run('a request', () =>
      AsyncLocalStorage.bind(async () => {
        await new Promise(setImmediate);
        return storage.getStore();
      }),
    );
    expect(await storage.run('another', () => told())).toBe('a request');
  });

  it('take what they are called with and on, give what it gives, and throw what it throws', () => {
    bindLightly();
    const sum = AsyncLocalStorage.bind(function add(this: { first: number }, second: number, third: number) {
      return this.first + second + third;
    });
    expect(sum.call({ first: 1 }, 2, 3)).toBe(6);
    const failing = AsyncLocalStorage.bind(() => {
      throw new RangeError('no');
    });
    expect(failing).toThrow(RangeError);
  });

  it('have no property that takes long to make', () => {
    bindLightly();
    expect('asyncResource' in AsyncLocalStorage.bind(() => undefined)).toBe(false);
  });

  it('are left to a Node that gives none itself', () => {
    const plain = ((run: () => unknown) => run) as typeof AsyncLocalStorage.bind;
    AsyncLocalStorage.bind = plain;
    bindLightly();
    expect(AsyncLocalStorage.bind).toBe(plain);
  });
});
