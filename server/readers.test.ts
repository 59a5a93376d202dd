import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { countReaders } from './readers';

const MINUTE = 60_000;
const response = () => new EventEmitter() as unknown as ServerResponse;

/** Tells the order in which promises are kept. */
function order() {
  const kept: string[] = [];
  const note = (name: string, promise: Promise<void>) => promise.then(() => void kept.push(name));
  return { kept, note };
}

it('waits until the last of those who read is answered, and for nobody where none reads', async () => {
  const readers = countReaders(MINUTE);
  await readers.goFirst();
  const pages = [response(), response()];
  for (const page of pages) readers.add(page);
  const { kept, note } = order();
  const waits = note('wait', readers.goFirst());
  pages[1]?.emit('close');
  await pause(5);
  expect(kept).toEqual([]);
  kept.push('answered');
  pages[0]?.emit('close');
  await waits;
  expect(kept).toEqual(['answered', 'wait']);
});

it('waits for a moment only, and then for as long not again', async () => {
  const readers = countReaders(400, MINUTE);
  readers.add(response());
  const { kept, note } = order();
  await Promise.all([note('moment', readers.goFirst()), note('shorter', pause(200))]);
  await Promise.all([note('at once', readers.goFirst()), note('soon', pause(200))]);
  await pause(300);
  await Promise.all([note('again a moment', readers.goFirst()), note('shorter', pause(200))]);
  expect(kept).toEqual(['shorter', 'moment', 'at once', 'soon', 'shorter', 'again a moment']);
});

it('does not wait for what takes longer than a page', async () => {
  const readers = countReaders(MINUTE, 300);
  const file = response();
  readers.add(file);
  await readers.goFirst();
  // Having waited, it is not waited again for as long.
  await pause(350);
  const page = response();
  readers.add(page);
  file.emit('close');
  const { kept, note } = order();
  const waits = note('wait', readers.goFirst());
  await pause(5);
  expect(kept).toEqual([]);
  page.emit('close');
  await waits;
});
