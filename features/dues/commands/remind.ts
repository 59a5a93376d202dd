import { lockPerson } from '@/features/members/subject';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { setLetter } from '@/server/mail/layout';
import { enqueueMail } from '@/server/mail/outbox';
import { duesEntry } from '../entries';
import { makeReminder } from '../reminding';
import { remindInput } from '../schema';

const DAY = 86_400_000;

/** Mails somebody what is still open, in their language; at most once in a day. */
export const remind = command({
  name: 'dues.remind',
  permission: 'dues:update',
  input: remindInput,
  subject: (context, { person }) => lockPerson(context, person),
  run: async (context, _input, person) => {
    const { reminder, letter, subject } = await makeReminder(context, person.id);
    if (reminder.open.length === 0) throw new Refusal('conflict', 'dues-nothing-open');
    const last = reminder.remindedAt?.getTime() ?? 0;
    if (context.now.getTime() - last < DAY) throw new Refusal('limit', 'dues-reminded');
    const to = reminder.person.email;
    if (!to) throw new Refusal('conflict', 'dues-no-mail');
    await enqueueMail(context.tx, context.organization.id, {
      kind: 'dues-reminder',
      to,
      subject,
      ...setLetter(letter),
    });
    return { person: person.id };
  },
  journal: ({ person }) => duesEntry(person),
});
