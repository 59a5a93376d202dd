import 'server-only';
import type { Transaction } from '@/db/client';

type Read<T> = (tx: Transaction, time: Date) => Promise<T>;

interface Reading {
  begun: Promise<Parameters<Read<unknown>>>;
  readers: number;
  end: () => void;
}

/**
 * Who reads at the same time reads in the same transaction: it begins with the first of them and is over with the last. Where a statement
 * fails, those of the others do as well.
 */
export function sharedReading(open: (work: Read<void>) => Promise<void>): <T>(read: Read<T>) => Promise<T> {
  let underWay: Reading | null = null;
  return async (read) => {
    underWay ??= begin(open);
    const reading = underWay;
    reading.readers += 1;
    try {
      return await read(...(await reading.begun));
    } finally {
      reading.readers -= 1;
      if (reading.readers === 0) {
        if (underWay === reading) underWay = null;
        reading.end();
      }
    }
  };
}

function begin(open: (work: Read<void>) => Promise<void>): Reading {
  let end = () => {};
  const isOver = new Promise<void>((done) => {
    end = done;
  });
  const begun = new Promise<Parameters<Read<unknown>>>((resolve, reject) => {
    open((tx, time) => {
      resolve([tx, time]);
      return isOver;
    }).catch(reject);
  });
  return { begun, readers: 0, end };
}
