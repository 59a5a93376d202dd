import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { outbox } from '@/db/schema/kernel';
import { mailAddressees } from '@/db/schema/mail';
import { organizations } from '@/db/schema/organizations';
import { makeOrganization, ownerDb } from '@/db/testing/factories';
import { readBounce } from './read-bounce';
import { takeBounce } from './take-bounce';

const ID = '0a8f6f4e-3c52-4e63-9a4e-0a4c6a9d9a01';
const lines = (text: string) => Buffer.from(text.replace(/\n/g, '\r\n'));

const returned = ({
  id = ID,
  action = 'failed',
  status = '5.1.1',
  original = 'text/rfc822-headers',
  report = 'delivery-status',
} = {}) =>
  lines(`From: Mail Delivery System <MAILER-DAEMON@mx.example>
To: ocaq@example.org
Message-ID: <11111111-2222-4333-8444-555555555555@mx.example>
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=${report}; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

Your message could not be delivered. Məktub çatmadı.

--b
Content-Type: ${report === 'delivery-status' ? 'message/delivery-status' : 'message/feedback-report'}

${report === 'delivery-status' ? 'Reporting-MTA: dns; mx.example' : 'Feedback-Type: abuse\nUser-Agent: Some/1.0\nVersion: 1'}

Final-Recipient: rfc822; gone@example.org
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 5.1.1
  user unknown

--b
Content-Type: ${original}

From: Ocaq <ocaq@example.org>
To: gone@example.org
Message-ID: <${id}@example.org>
Subject: =?utf-8?q?Salam?=

--b--
`);

describe('a mail that came back', () => {
  it.each([
    ['the headers of ours', {}, { mail: ID, reason: 'bounced', detail: 'smtp; 550 5.1.1 user unknown' }],
    [
      'the whole of ours',
      { original: 'message/rfc822' },
      { mail: ID, reason: 'bounced', detail: 'smtp; 550 5.1.1 user unknown' },
    ],
    ['a complaint', { report: 'feedback-report' }, { mail: ID, reason: 'complained', detail: 'abuse' }],
    ['a delay', { action: 'delayed', status: '4.4.1' }, null],
    ['a relay', { action: 'relayed', status: '2.0.0' }, null],
    ['somebody else’s mail', { id: 'CAB=xyz' }, null],
  ])('is read: %s', async (_what, values, expected) => {
    expect(await readBounce(returned(values))).toEqual(expected);
  });

  it('is not a mail that only quotes us, nor rubbish', async () => {
    const quoting = lines(
      `From: a@example.org\nMessage-ID: <${ID}@x>\nSubject: Re\n\nMessage-ID: <${ID}@example.org>\nAction: failed\nStatus: 5.0.0\n`,
    );
    for (const source of [quoting, Buffer.alloc(0), Buffer.from([0, 255, 10, 13, 0]), lines('\n\n--b\n')]) {
      expect(await readBounce(source)).toBeNull();
    }
  });

  it('marks the address that our mail went to, whatever the report says of others', async () => {
    const organization = await makeOrganization();
    const [mail] = await ownerDb()
      .insert(outbox)
      .values({
        organizationId: organization.id,
        kind: 'announcement.news',
        recipient: 'nergiz@example.org',
        subject: 's',
        text: '',
        html: '',
        state: 'sent',
      })
      .returning();
    // Also while the organization is locked: nobody sends it a second time.
    await ownerDb()
      .update(organizations)
      .set({ lockedAt: new Date() })
      .where(eq(organizations.id, organization.id));
    expect(await takeBounce(returned({ id: mail?.id }))).toBe('noted');
    expect(await takeBounce(returned({ id: ID }))).toBe('ignored');
    const noted = await ownerDb()
      .select()
      .from(mailAddressees)
      .where(eq(mailAddressees.organizationId, organization.id));
    expect(noted.map(({ address, unreachableReason }) => [address, unreachableReason])).toEqual([
      ['nergiz@example.org', 'bounced'],
    ]);
  });
});
