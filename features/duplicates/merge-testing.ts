import { makeAccount } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { mergePair } from './commands/merge';
import { getPair } from './queries/pair';
import { makePair, makeRecord, type Told } from './testing';

export let admin: RequestContext;
export let organization: { id: string; slug: string };

/** Before each of the tests. */
export async function setUp() {
  ({ organization, request: admin } = await organizationWith('admin'));
}

export async function twoRecords(first: Partial<Told>, second: Partial<Told>) {
  const one = await makeRecord(organization.id, first, (await makeAccount()).id);
  const other = await makeRecord(organization.id, second, (await makeAccount()).id);
  return { one, other, pair: await makePair(organization.id, one, other) };
}

export async function merge(pair: string, choices: Record<string, 'first' | 'second' | 'both'> = {}) {
  const { version } = await getPair(admin, { pair });
  return mergePair(admin, { pair, version, choices });
}
