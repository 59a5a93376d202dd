import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticketToken } from '@/features/registrations/ticket-code';
import { type Ask, DoorDevice, Offline } from './components/door-device';
import { doorKey, hashOf } from './components/door-keeping';
import { codeHash } from './roster';
import { doorReports, type RosterLine, withMarks } from './rules';
import type { Seen } from './schema';
import type { Roster, Settled } from './view';

const PEOPLE = ['p1', 'p2', 'p3'];
const line = (people = PEOPLE): RosterLine => ({
  id: 'l',
  code: 'c',
  name: 'Çingiz Əliyev',
  state: 'confirmed',
  people: people.map((id) => ({ id, name: null, isChild: false, marks: [] })),
});
const roster = (lines: RosterLine[], door: string): Roster => ({
  event: { title: 'Novruz', lang: 'az', endsAt: Number.MAX_SAFE_INTEGER, capacity: null },
  door: { name: door, endsAt: Number.MAX_SAFE_INTEGER },
  lines,
  beyond: 0,
  readAt: 0,
});

/** What the app does with what it is sent, without a database. */
function makeServer() {
  let known = line();
  const taken = new Map<string, Seen>();
  const askAs =
    (door: string, network: { isThere: boolean }): Ask =>
    async (what, input) => {
      if (!network.isThere) throw new Offline();
      if (what === 'roster') return roster([known], door) as never;
      const { seen } = input as { seen: Seen[] };
      const fresh = seen.filter(({ id }) => !taken.has(id));
      for (const one of fresh) taken.set(one.id, one);
      known = withMarks(
        known,
        fresh.map(({ person = '', ...one }) => ({ ...one, person, door })),
      );
      const results = Object.fromEntries(seen.map(({ id }) => [id, 'counted' as const]));
      return { results, lines: [known], beyond: 0 } satisfies Settled as never;
    };
  return { askAs, taken, line: () => known };
}

const keeping = () => {
  const kept: { queue: unknown; roster: unknown } = { queue: [], roster: null };
  return {
    kept,
    saveQueue: async (queue: unknown) => {
      kept.queue = structuredClone(queue);
    },
    saveRoster: async (saved: unknown) => {
      kept.roster = structuredClone(saved);
    },
  };
};

describe('devices at two doors without a network', () => {
  it('settle to the same in whatever order: nothing is lost, and who was seen at both is reported', async () => {
    const scans = fc.array(fc.record({ door: fc.constantFrom(0, 1), person: fc.constantFrom(...PEOPLE) }), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(scans, fc.boolean(), fc.boolean(), async (seen, isSwapped, isReopened) => {
        const server = makeServer();
        const network = { isThere: false };
        const stores = [keeping(), keeping()];
        let devices = ['A', 'B'].map(
          (door, i) =>
            new DoorDevice(roster([line()], door), [], server.askAs(door, network), stores[i] ?? keeping()),
        );
        for (const [at, { door, person }] of seen.entries()) devices[door]?.arrive([person], at + 1);
        await Promise.all(devices.map((device) => device.settle()));
        expect(server.taken.size).toBe(0);
        if (isReopened) {
          devices = devices.map((_, i) => {
            const door = 'AB'[i] ?? '';
            const queue = stores[i]?.kept.queue as Seen[];
            return new DoorDevice(roster([line()], door), queue, server.askAs(door, network), keeping());
          });
        }
        network.isThere = true;
        for (const device of isSwapped ? [...devices].reverse() : devices) await device.settle();
        for (const device of devices) await device.refresh(true);
        expect(server.taken.size).toBe(seen.length);
        const first = (person: string) => {
          const at = seen.findIndex((scan) => scan.person === person);
          return at < 0 ? undefined : at + 1;
        };
        for (const device of devices) {
          expect(device.state().waiting).toBe(0);
          expect(device.line('l')?.people.map(({ marks }) => marks[0]?.at)).toEqual(PEOPLE.map(first));
        }
        const atBoth = PEOPLE.some((person) => seen.filter((scan) => scan.person === person).length > 1);
        expect(doorReports([server.line()]).length > 0).toBe(atBoth);
      }),
      { numRuns: 60 },
    );
  });

  it('find people in any spelling, and know a ticket by its hash alone', async () => {
    const token = ticketToken('3f2504e0-4f89-41d3-9a0c-0305e82c3301', {
      id: '3f2504e0-4f89-41d3-9a0c-0305e82c3302',
      ticketNumber: 0,
    });
    expect(await hashOf(token)).toBe(codeHash(token));
    const known = { ...line(), code: codeHash(token) };
    const offline: Ask = async () => {
      throw new Offline();
    };
    const device = new DoorDevice(roster([known], 'A'), [], offline, keeping());
    for (const text of ['Чингиз', 'aliyev cing', 'ƏLİYEV']) expect(device.search(text)).toHaveLength(1);
    expect(device.search('Rəşad')).toEqual([]);
    expect(await device.scan(`https://ocaq.example/az/tickets/${token}`)).toMatchObject({
      verdict: 'welcome',
    });
    const gone = { ...known, code: 'other', oldCodes: [codeHash(token)] };
    const later = new DoorDevice(roster([gone], 'A'), [], offline, keeping());
    expect(await later.scan(token)).toEqual({ kind: 'handed-on' });
    expect(await device.scan(`${token.slice(0, -1)}x`)).toEqual({ kind: 'unknown-offline' });
    expect(device.state().isOnline).toBe(false);
  });
});

describe('what a device keeps', () => {
  it('opens with the PIN and the link’s secret, and with nothing else', async () => {
    const [salt, iv] = [new Uint8Array(16), new Uint8Array(12)];
    const sealWith = { name: 'AES-GCM', iv };
    const key = await doorKey('token', '123456', salt, 1000);
    const sealed = await crypto.subtle.encrypt(sealWith, key, new TextEncoder().encode('Nərgiz'));
    const again = await doorKey('token', '123456', salt, 1000);
    const opened = await crypto.subtle.decrypt(sealWith, again, sealed);
    expect(new TextDecoder().decode(opened)).toBe('Nərgiz');
    for (const [token, pin] of [
      ['token', '123457'],
      ['other', '123456'],
    ] as const) {
      const wrong = await doorKey(token, pin, salt, 1000);
      await expect(crypto.subtle.decrypt(sealWith, wrong, sealed)).rejects.toThrow();
    }
  });
});

it('whom a device has added and takes back without a network it counts no more, and sends both later', async () => {
  const server = makeServer();
  const network = { isThere: false };
  const store = keeping();
  const device = new DoorDevice(roster([line()], 'A'), [], server.askAs('A', network), store);
  const here = () => device.state().counts.here;
  device.walkIn(3);
  const mistaken = device.walkIn(2);
  expect(here()).toBe(5);
  device.takeBack(mistaken);
  expect(here()).toBe(3);
  const later = new DoorDevice(
    roster([line()], 'A'),
    store.kept.queue as Seen[],
    server.askAs('A', network),
    store,
  );
  expect(later.state().counts.here).toBe(3);
  network.isThere = true;
  await later.settle();
  expect([...server.taken.values()].map(({ walkIn, undoes }) => [walkIn, undoes])).toEqual([
    [3, undefined],
    [2, undefined],
    [2, mistaken.id],
  ]);
});
