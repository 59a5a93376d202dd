// Looks at a page again and again, in a thread of its own: whoever looks does not wait for the 500 who register.
import { parentPort, workerData } from 'node:worker_threads';

/** @type {number[]} in ms */
const times = [];
let isOn = true;
parentPort?.once('message', () => {
  isOn = false;
});
while (isOn) {
  const began = performance.now();
  await (await fetch(workerData)).arrayBuffer();
  times.push(performance.now() - began);
  await new Promise((done) => setTimeout(done, 20));
}
parentPort?.postMessage(times);
