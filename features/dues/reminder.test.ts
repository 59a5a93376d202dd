import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { outbox } from '@/db/schema/kernel';
import { mailAddressees, mailTemplates, mailUnsubscribes } from '@/db/schema/mail';
import { makePerson, ownerDb } from '@/db/testing/factories';
import { remind } from './commands/remind';
import { getReminder } from './queries/reminder';
import { at, organization, owe, setUp, treasurer } from './testing';

beforeEach(setUp);

const details = (person: string, locale: string | null, email: string | null = null) =>
  ownerDb().execute(sql`insert into person_details (organization_id, person_id, locale, email, phone)
    values (${organization.id}, ${person}, ${locale}, ${email}, '+994501234567')
    on conflict (organization_id, person_id) do update
      set locale = excluded.locale, email = excluded.email, phone = excluded.phone`);

describe('a reminder', () => {
  it('says in the person’s language what is open since when, and goes out by mail once a day', async () => {
    const { id } = await makePerson(organization.id, { given: 'Нина', surname: 'Петрова' });
    await details(id, 'ru', 'nina@example.org');
    await owe(id, '24', 2025);
    await owe(id, '24', 2026);
    const reminder = await getReminder(at(treasurer), { person: id });
    expect(reminder.text).toContain('Здравствуйте, Нина Петрова!');
    expect(reminder.text).toContain('48,00\u00a0₼');
    expect(reminder.text).toContain('с 1 января 2025');
    await remind(at(treasurer), { person: id });
    const [mail] = await ownerDb().select().from(outbox).where(eq(outbox.organizationId, organization.id));
    expect(mail).toMatchObject({ recipient: 'nina@example.org', kind: 'dues-reminder' });
    expect(mail?.text).toContain('48,00');
    await expect(remind(at(treasurer), { person: id })).rejects.toMatchObject({ code: 'limit' });
    expect((await getReminder(at(treasurer), { person: id })).remindedAt).toBeInstanceOf(Date);
  });

  it('is in the organization’s own words where it has some, and can be turned off by whoever gets it', async () => {
    const { id } = await makePerson(organization.id, { given: 'Нина', surname: 'Петрова' });
    await details(id, 'ru', 'nina2@example.org');
    await owe(id, '24', 2025);
    await ownerDb()
      .insert(mailTemplates)
      .values({
        ...{ organizationId: organization.id, template: 'dues-reminder', locale: 'ru' },
        ...{ subject: 'Взносы {period}', text: 'Дорогая {name}!\n\nЖдём {amount} за {period}.' },
      });
    const { text } = await getReminder(at(treasurer), { person: id });
    expect(text).toMatch(/^Дорогая Нина Петрова!\n\nЖдём 24,00\u00a0₼ за 2025/);
    await remind(at(treasurer), { person: id });
    const [mail] = await ownerDb().select().from(outbox).where(eq(outbox.recipient, 'nina2@example.org'));
    expect(mail?.subject).toMatch(/^Взносы 2025/);
    expect(mail?.headers).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
    const [addressee] = await ownerDb().select().from(mailAddressees).where(eq(mailAddressees.personId, id));
    await ownerDb()
      .insert(mailUnsubscribes)
      .values({ organizationId: organization.id, addresseeId: addressee?.id ?? '', kind: 'dues' });
    const later = { ...treasurer, now: new Date(Date.now() + 2 * 86_400_000) };
    await expect(remind(later, { person: id })).rejects.toMatchObject({ reason: 'dues-unsubscribed' });
  });

  it('is refused where nothing is open or there is no address', async () => {
    const { id } = await makePerson(organization.id);
    await details(id, 'az');
    await expect(remind(at(treasurer), { person: id })).rejects.toMatchObject({
      reason: 'dues-nothing-open',
    });
    const other = await makePerson(organization.id);
    await owe(other.id, '24', 2026);
    await expect(remind(at(treasurer), { person: other.id })).rejects.toMatchObject({
      reason: 'dues-no-mail',
    });
  });
});
