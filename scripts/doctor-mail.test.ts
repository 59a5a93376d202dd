import { describe, expect, it } from 'vitest';
import { checkSender } from './lib/doctor-mail.mjs';

const dns = (zone: Record<string, string>) => async (name: string) => {
  const record = zone[name];
  if (record === undefined) throw Object.assign(new Error('none'), { code: 'ENOTFOUND' });
  // Long records come in pieces.
  return [[record.slice(0, 10), record.slice(10)]];
};
const states = async (...asked: Parameters<typeof checkSender>) =>
  (await checkSender(...asked)).map(({ state }) => state);

describe('the sender of mail', () => {
  it('is known to other servers by three records', async () => {
    const zone = {
      'example.org': 'v=spf1 include:mail.example ~all',
      '_dmarc.example.org': 'v=DMARC1; p=quarantine',
      'mail._domainkey.example.org': 'v=DKIM1; k=rsa; p=MIGfMA0',
    };
    expect(await states('Ocaq <ocaq@example.org>', dns(zone))).toEqual(['fine', 'fine', 'fine']);
    expect(await states('ocaq@example.org', dns(zone))).toEqual(['fine', 'fine', 'fine']);
  });

  it.each([
    ['nothing is there', {}, ['warning', 'warning', 'warning']],
    ['everybody may send', { 'example.org': 'v=spf1 +all' }, ['warning', 'warning', 'warning']],
    [
      'the key was taken back',
      { 'mail._domainkey.example.org': 'v=DKIM1; p=' },
      ['warning', 'warning', 'warning'],
    ],
    [
      'another TXT record',
      { 'example.org': 'google-site-verification=v=spf1' },
      ['warning', 'warning', 'warning'],
    ],
  ])('is not where %s', async (_what, zone, expected) => {
    expect(await states('a@example.org', dns(zone))).toEqual(expected);
  });

  it('is not asked for offline, or without a domain', async () => {
    const offline = async () => {
      throw Object.assign(new Error('no network'), { code: 'ECONNREFUSED' });
    };
    const [finding, ...more] = await checkSender('a@example.org', offline);
    expect(finding).toMatchObject({
      state: 'warning',
      text: expect.stringContaining('could not be looked up'),
    });
    expect(more).toEqual([]);
    for (const from of [undefined, 'Ocaq <ocaq@localhost>', 'nobody']) {
      expect(await states(from, offline)).toEqual(['warning']);
    }
  });
});
