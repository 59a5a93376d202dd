import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { cpuOf, end, start } from './processes';

/** One thing that is asked for again and again. */
export interface Target {
  name: string;
  url: string;
  headers: Record<string, string>;
  /** Whose processor time an answer costs. */
  processes: readonly number[];
  connections: number;
}

export interface Round {
  requestsPerSecond: number;
  cpuPerRequest: number;
  p99: number;
}

/** A twentieth of a processor. */
const CALM_CPU = 10_000;

/** With two processors or more, what is measured has one and what measures another. */
const MAY_PIN = availableParallelism() >= 2 && existsSync('/usr/bin/taskset');

/** Gives a process one processor, so that rounds are alike. */
export function pin(pid: number): void {
  if (MAY_PIN) spawnSync('taskset', ['-a', '-c', '-p', '0', String(pid)], { stdio: 'ignore' });
}

/** One run of wrk. Throws when an answer was not a good one: figures of errors say nothing. */
export async function load(wrk: string, target: Target, seconds: number): Promise<Round> {
  const headers = Object.entries(target.headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const args = ['-t1', `-c${target.connections}`, `-d${seconds}s`, '--timeout', '20s', '--latency'];
  const whole = [wrk, ...args, ...headers, target.url];
  const [command = wrk, ...rest] = MAY_PIN ? ['taskset', '-c', '1', ...whole] : whole;
  const cpu = () => target.processes.reduce((sum, pid) => sum + cpuOf(pid), 0);
  const before = cpu();
  const output = await outputOf(command, rest);
  const spent = cpu() - before;
  await restOf(cpu);
  if (/Non-2xx|Socket errors/.test(output)) throw new Error(`${target.name}: ${output}`);
  const requests = Number(/(\d+) requests in/.exec(output)?.[1] ?? 0);
  return {
    requestsPerSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1] ?? 0),
    cpuPerRequest: spent / Math.max(1, requests),
    p99: milliseconds(/99%\s+([\d.]+)(us|ms|s|m)/.exec(output)),
  };
}

/** wrk leaves requests behind that nobody waits for; until they are done, they would slow down what comes next. */
async function restOf(cpu: () => number): Promise<void> {
  let last = cpu();
  for (let patience = 100; patience > 0; patience -= 1) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const now = cpu();
    if (now - last <= CALM_CPU) return;
    last = now;
  }
}

async function outputOf(command: string, args: string[]): Promise<string> {
  const child = start(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  await new Promise((resolve) => child.once('close', resolve));
  await end(child);
  return output;
}

function milliseconds(match: RegExpExecArray | null): number {
  const factor = { us: 0.001, ms: 1, s: 1000, m: 60_000 }[match?.[2] ?? 'ms'] ?? 1;
  return Number(match?.[1] ?? 0) * factor;
}

/** The middle one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}

/** What nine tenths, ninety-nine hundredths … of the values stay below. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** All targets in turn, several times, so that what else the machine does meets all alike. The medians of each. */
export async function loadInTurns(
  wrk: string,
  targets: readonly Target[],
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Map<string, Round>> {
  const all = new Map<string, Round[]>(targets.map(({ name }) => [name, []]));
  for (const target of targets) await load(wrk, target, 1);
  for (let round = 0; round < rounds; round += 1) {
    const turned = [...targets.slice(round % targets.length), ...targets.slice(0, round % targets.length)];
    for (const target of turned) all.get(target.name)?.push(await load(wrk, target, seconds));
  }
  const middle = (list: readonly Round[], key: keyof Round) => median(list.map((round) => round[key]));
  return new Map(
    [...all].map(([name, list]) => [
      name,
      {
        requestsPerSecond: middle(list, 'requestsPerSecond'),
        cpuPerRequest: middle(list, 'cpuPerRequest'),
        p99: middle(list, 'p99'),
      },
    ]),
  );
}
