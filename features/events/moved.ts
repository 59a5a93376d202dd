import type { Before } from './change-series';
import type { EventDetails } from './schema';
import type { When } from './when';

const WHERE = ['place', 'address', 'city'] as const;

/** Whether it is at another time or place than before: who is registered should hear of that. */
export function isMoved({ event, texts, onlineUrl }: Before, when: When, input: EventDetails): boolean {
  const isAt = (a: Date | null, b: Date | null) => a?.getTime() === b?.getTime();
  if (!isAt(event.startsAt, when.startsAt) || !isAt(event.endsAt, when.endsAt)) return true;
  if ((input.onlineUrl ?? null) !== onlineUrl) return true;
  return texts.some((text) =>
    WHERE.some((field) => (text[field] ?? '') !== (input.texts[text.locale]?.[field] ?? '')),
  );
}
