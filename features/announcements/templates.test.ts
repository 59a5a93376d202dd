import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { outbox } from '@/db/schema/kernel';
import { mailSettings } from '@/db/schema/mail';
import { personDetails } from '@/db/schema/members';
import { makePerson, ownerDb } from '@/db/testing/factories';
import { inviteMember } from '@/features/members/commands/invite';
import { resetTemplate } from '@/features/organizations/commands/reset-template';
import { saveTemplate } from '@/features/organizations/commands/save-template';
import { templateFor } from '@/features/organizations/mail-templates';
import { listTemplates } from '@/features/organizations/queries/templates';
import { fillTemplate, templateProblem } from '@/features/organizations/template-rules';
import { systemContext } from '@/server/context';
import { behindWall } from '@/server/database';
import { greetBirthdays } from './commands/greet-birthdays';
import { admin, member, organization, setUp } from './testing';
import { unsubscribeResponse } from './unsubscribe-response';

beforeEach(() => setUp({ defaultLocale: 'az' }));

const mails = (kind: string) =>
  ownerDb().select().from(outbox).where(sql`organization_id = ${organization.id} and kind = ${kind}`);

describe('templates', () => {
  it.each([
    ['welcome', 'Salam', 'Salam, {name}!', null],
    ['welcome', 'Salam', 'Salam!', { field: 'text', reason: 'template-missing', placeholder: '{name}' }],
    [
      'welcome',
      'Salam {nmae}',
      '{name}',
      { field: 'subject', reason: 'template-unknown', placeholder: '{nmae}' },
    ],
    [
      'dues-reminder',
      '{period}',
      'x',
      { field: 'text', reason: 'template-missing', placeholder: '{amount}' },
    ],
    ['birthday', '{name}', 'a { b } c', { field: 'text', reason: 'template-unknown', placeholder: '{ b }' }],
    ['birthday', '{name}', 'a } b { c', null],
  ] as const)('%s: %j %j', (template, subject, text, problem) => {
    expect(templateProblem(template, { subject, text })).toEqual(problem);
  });

  it('take a value as it is, once, and leave out what nobody knows', () => {
    const words = { subject: '{name}', text: 'Salam, {name}!\n\nDəvət edən: {inviter}.\n\n{organization}' };
    expect(fillTemplate(words, { name: '{organization} $& \\1', organization: 'Ocaq', inviter: '' })).toEqual(
      {
        subject: '{organization} $& \\1',
        paragraphs: ['Salam, {organization} $& \\1!', 'Ocaq'],
      },
    );
  });

  it('are built in for every language, and every built-in one is right', async () => {
    const all = await listTemplates(admin, undefined);
    expect(all).toHaveLength(12);
    for (const { template, subject, text, isOwn } of all) {
      expect([template, isOwn, templateProblem(template, { subject, text })]).toEqual([
        template,
        false,
        null,
      ]);
    }
  });

  it('set a name that brings quotation marks of its own within others, in ours and in their words', async () => {
    const values = { name: 'Айсель', organization: 'Общество «Араз»' };
    const welcome = () =>
      behindWall({ organizationId: organization.id, accountId: null }, (tx) =>
        templateFor({ tx, organization } as never, 'welcome', 'ru', values),
      );
    expect((await welcome()).paragraphs.join(' ')).toContain('организации «Общество „Араз“»');
    const text = 'Дорогая {name}!\n\nВы теперь в «{organization}».';
    await saveTemplate(admin, { template: 'welcome', language: 'ru', subject: '«{organization}»', text });
    expect(await welcome()).toEqual({
      subject: '«Общество „Араз“»',
      paragraphs: ['Дорогая Айсель!', 'Вы теперь в «Общество „Араз“».'],
    });
  });

  it('say which placeholder is wrong, and are used for the invitation until they are taken back', async () => {
    const words = {
      template: 'invitation',
      language: 'az',
      subject: 'Gəlin!',
      text: 'Əziz {name}!',
    } as const;
    await expect(saveTemplate(admin, words)).rejects.toMatchObject({
      fields: { text: 'template-missing' },
      values: { placeholder: '{organization}' },
    });
    await saveTemplate(admin, { ...words, text: 'Əziz {name}!\n\n{organization} sizi gözləyir.' });
    const invite = async (locale: 'az' | 'ru') => {
      const { id } = await makePerson(organization.id, { given: 'Nərgiz\r\nBcc: x@y.z' });
      await inviteMember(admin, { id, email: `${crypto.randomUUID()}@example.org`, locale });
    };
    await invite('az');
    const [mail] = await mails('invitation');
    expect(mail?.subject).toBe('Gəlin!');
    expect(mail?.text).toContain('sizi gözləyir.');
    expect(mail?.text).toContain('/az/invitations/');
    await invite('ru');
    expect((await mails('invitation')).filter(({ subject }) => subject === 'Gəlin!')).toHaveLength(1);
    await resetTemplate(admin, { template: 'invitation', language: 'az' });
    await invite('az');
    expect((await mails('invitation')).filter(({ subject }) => subject === 'Gəlin!')).toHaveLength(1);
  });
});

describe('birthdays', () => {
  it('are congratulated once, in their language, where that is wanted', async () => {
    const system = { ...systemContext('az', admin.organization), now: new Date('2026-11-28T08:00:00Z') };
    await member(undefined, { birthEdtf: '1980-11-28', locale: 'ru' });
    await member(undefined, { birthEdtf: '1999-11-28' });
    // Of whom the year is not known may be under age.
    await member(undefined, { birthEdtf: 'XXXX-11-28' });
    await member(undefined, { birthEdtf: '1980-11-27' });
    await member(undefined, { birthEdtf: '1980-11' });
    await member(undefined, { birthEdtf: '2015-11-28' });
    await greetBirthdays(system, {});
    expect(await mails('birthday')).toEqual([]);
    await ownerDb().insert(mailSettings).values({ organizationId: organization.id, sendsBirthdayMail: true });
    await Promise.all([greetBirthdays(system, {}), greetBirthdays(system, {})]);
    const sent = await mails('birthday');
    expect(sent.map(({ subject }) => subject.split(' ')[0]).sort()).toEqual(['Ad', 'С']);
    expect(sent.every(({ headers }) => 'List-Unsubscribe' in headers)).toBe(true);
    const [, token = ''] = /unsubscribe\/([\w-]+)>$/.exec(sent[0]?.headers['List-Unsubscribe'] ?? '') ?? [];
    expect((await unsubscribeResponse(token)).status).toBe(204);
    expect((await mails('birthday')).map(({ state }) => state).sort()).toEqual(['stopped', 'waiting']);
    expect(
      await ownerDb().select().from(personDetails).where(eq(personDetails.organizationId, organization.id)),
    ).toHaveLength(6);
  });
});
