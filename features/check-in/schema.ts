import { z } from '@/lib/validation';

export const PIN_LENGTH = 6;
export const MOST_MARKS = 500;

export const newDoorSchema = z.strictObject({
  event: z.uuid(),
  name: z.string().trim().min(1, 'required').max(60, 'too-long'),
  hours: z.coerce.number().int().min(0).max(48),
});

export const doorSchema = z.strictObject({ door: z.uuid() });

export const enterSchema = z.strictObject({ pin: z.string().max(20) });

export const lookSchema = z.strictObject({ code: z.string().max(500) });

export const rosterSchema = z.strictObject({
  /** Only what has changed since, in milliseconds. */
  since: z.number().optional(),
});

/** One thing that was seen at a door, under an id that the device made. */
export const seenSchema = z.strictObject({
  id: z.uuid(),
  at: z.number(),
  /** Somebody of a party. */
  person: z.uuid().optional(),
  /** What is taken back: a mark of theirs, or people without a registration. */
  undoes: z.uuid().optional(),
  /** So many people without a registration. */
  walkIn: z.number().int().min(1).max(50).optional(),
});
export type Seen = z.output<typeof seenSchema>;

export const settleSchema = z.strictObject({
  /** The clock of the device when it sends this: how far it is wrong is how far its times are. */
  sentAt: z.number(),
  seen: z.array(seenSchema).max(MOST_MARKS),
});

export const paperSchema = z.strictObject({
  event: z.string().max(100),
  kind: z.enum(['attendance', 'badges']),
});
