import 'server-only';
import { readCustomFields } from '@/features/members/custom';
import { CHOOSABLE_FIELDS, choicesOf, effectiveVisibility } from '@/features/members/fields';
import { readOwnChanges } from '@/features/members/own-changes';
import { fieldsUnder } from '@/features/members/own-rules';
import { readChoices, readPeople } from '@/features/members/people';
import { readOwnRules } from '@/features/members/read-own-rules';
import { safeModeOfPerson } from '@/features/members/safe-mode';
import { SELF } from '@/features/members/scope';
import { notFound } from '@/server/errors';
import { query } from '@/server/query';
import type { Ward } from '../view';
import { lockWard } from '../wards';

/** The record of a minor for whom one may act, as they would see it themselves. */
export const getWard = query({
  permission: 'ward:read',
  subject: (context, { person }: { person: string }) => lockWard(context, person),
  run: async (context, _input, { id, version }): Promise<Ward> => {
    const { tx, organization } = context;
    const [person] = await readPeople(tx, organization.id, [id], SELF);
    if (!person) throw notFound();
    const rules = await readOwnRules(context);
    const changes = await readOwnChanges(context, id);
    const waiting = changes.filter(({ state }) => state === 'open').map(({ field }) => field);
    const choices = await readChoices(tx, organization.id, id);
    return {
      person,
      version,
      safeMode: await safeModeOfPerson(context, id),
      editable: fieldsUnder('edit', rules, choices),
      askable: fieldsUnder('ask', rules, choices).filter((field) => !waiting.includes(field)),
      changes,
      choices: CHOOSABLE_FIELDS.map((field) => ({
        field,
        chosen: effectiveVisibility(field, choices[field]),
        options: choicesOf(field),
      })),
      fields: (await readCustomFields(tx, organization.id)).filter(({ isOwn }) => isOwn),
    };
  },
});
