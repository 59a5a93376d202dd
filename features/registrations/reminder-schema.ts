import { z } from '@/lib/validation';
import { AFTER, BEFORE, REMINDED_STATES } from './reminder-rules';

/** `before:1440`: how long before or after, in minutes. */
const when = z.string().transform((text, issues) => {
  const [kind, minutes] = text.split(':');
  const [isBefore, count] = [kind === 'before', Number(minutes)];
  const known: readonly number[] = isBefore ? BEFORE : kind === 'after' ? AFTER : [];
  if (known.includes(count))
    return { kind: isBefore ? ('before' as const) : ('after' as const), minutes: count };
  issues.addIssue({ code: 'custom', message: 'invalid' });
  return z.NEVER;
});

const state = z.enum(REMINDED_STATES);

export const addReminderSchema = z.strictObject({
  event: z.uuid(),
  when,
  states: z
    .union([state, z.array(state).max(REMINDED_STATES.length)])
    .transform((states) => [...new Set([states].flat())])
    .optional()
    .transform((states) => states ?? []),
});
export const reminderSchema = z.strictObject({ reminder: z.uuid() });
