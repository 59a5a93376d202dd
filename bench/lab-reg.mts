import { readFileSync } from 'node:fs';
import { makeCrowd, outcomeOf, registerAll } from './race/over-http';
process.env.DATABASE_OWNER_URL = readFileSync('/tmp/lab/url', 'utf8').trim();
const addresses = ['http://localhost:3100', 'http://localhost:3101'];
const people = Number(process.argv[2] ?? 500);
for (let r = 0; r < Number(process.argv[3] ?? 1); r++) {
  const crowd = await makeCrowd({ addresses, origin: 'http://localhost:3100', people, capacity: Number(process.argv[4] ?? 100) });
  let on = true; const times: number[] = [];
  const w = (async () => { while (on && !process.env.NOWATCH) { const b = performance.now(); await (await fetch(addresses[0] + crowd.page)).arrayBuffer(); times.push(performance.now() - b); await new Promise((d) => setTimeout(d, 20)); } })();
  const b = performance.now();
  const answers = await registerAll(crowd);
  const s = (performance.now() - b) / 1000; on = false; await w;
  times.sort((a, c) => a - c);
  const o = await outcomeOf(crowd);
  console.log(`${(people / s).toFixed(1)}/s page p50 ${times[times.length >> 1]?.toFixed(0)} p99 ${times[Math.floor(times.length * 0.99)]?.toFixed(0)} max ${times.at(-1)?.toFixed(0)} n ${times.length}`, answers.filter((a) => !a.state).length, 'lost', o.confirmed, o.waiting, o.isInOrder, o.mailedOnce);
}
process.exit(0);
