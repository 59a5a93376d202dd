import type { ConsentAnswer } from '@/db/enums';
import { lockPerson } from '@/features/members/subject';
import { today } from '@/features/members/today';
import { isUuid } from '@/features/organizations/schema';
import { localToInstant } from '@/lib/dates/zoned';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { invalid } from '@/server/errors';
import { recordInput } from '../schema';
import { consentEntry, consentTags } from '../subject';
import { writeAnswers } from '../write-answers';

/** An admin writes down what came back on paper or was said, with its day and a note. */
export const recordConsent = command({
  name: 'consent.record',
  permission: 'consent:record',
  input: recordInput,
  subject: (context, { id }) => (isUuid(id) ? lockPerson(context, id) : Promise.resolve(null)),
  run: async (context, { channel, day, purpose, answer, language, note }, person) => {
    const purposes = await writeAnswers(
      context,
      person.id,
      { [purpose]: answer },
      {
        channel,
        locale: language,
        at: saidOn(context, day, answer),
        askedBy: context.standing.accountId,
        note,
        field: 'purpose',
      },
    );
    return { purposes, slug: person.slug };
  },
  journal: ({ purposes }, { answer }, person) => consentEntry(person, purposes, answer),
  tags: (context, { purposes }) => consentTags(context, purposes),
});

/**
 * When something of that day was said: today now, before at the beginning of the day, so that what the person did themselves on
 * it counts more; a "no" at its end, for in doubt it is one.
 */
export function saidOn(
  context: OrganizationContext,
  day: string,
  answer: ConsentAnswer = 'given',
): Date | undefined {
  const now = today(context);
  if (day > now) throw invalid('day', 'day-to-come');
  return day === now
    ? undefined
    : localToInstant(`${day}T${answer === 'given' ? '00:00' : '23:59'}`, context.organization.timezone);
}
