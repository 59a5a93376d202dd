import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What was started here. Everything is ended by its own id, whatever way the benchmark ends. */
const started = new Set<ChildProcess>();
const closing: (() => Promise<unknown> | undefined)[] = [];

const PATIENCE_MS = 20_000;
const TICKS_PER_SECOND = 100;

/** Starts a program in a group of its own, so that Ctrl-C reaches the benchmark alone, which ends it in order. */
export function start(command: string, args: string[], options: SpawnOptions = {}): ChildProcess {
  const child = spawn(command, args, { detached: true, ...options });
  started.add(child);
  child.once('exit', () => started.delete(child));
  return child;
}

/** Ends a program in order; one that does not listen is killed. */
export function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null || !child.pid) return resolve();
    const impatient = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    child.once('exit', () => {
      clearTimeout(impatient);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

/** Something else to close at the end, after the programs: last added, first closed. */
export function atTheEnd(close: () => Promise<unknown> | undefined): void {
  closing.push(close);
}

/** Ends and closes everything. */
export async function endAll(): Promise<void> {
  await Promise.all([...started].map(end));
  for (const close of closing.splice(0).reverse()) await close()?.catch(() => undefined);
}

interface Stat {
  parent: number;
  ticks: number;
}

function statOf(pid: number): Stat | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // utime, stime, and those of children that ended: fields 14 to 17 of proc(5).
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return { parent: Number(fields[1]), ticks };
  } catch {
    return null;
  }
}

/** The processes below a process, itself first. */
export function familyOf(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = statOf(Number(name))?.parent;
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const family = [pid];
  for (const member of family) family.push(...(children.get(member) ?? []));
  return family;
}

/** The processor time of a process and of all below it, in microseconds. */
export function cpuOf(pid: number): number {
  const ticks = familyOf(pid).reduce((sum, member) => sum + (statOf(member)?.ticks ?? 0), 0);
  return (ticks * 1_000_000) / TICKS_PER_SECOND;
}

/** The memory of one process in KiB, with what it shares counted by its part. */
export function pssOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** How a process was called. */
export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
