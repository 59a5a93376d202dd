import type { EventState } from '@/db/enums';

interface Listed {
  seriesId: string | null;
  state: EventState;
}

export interface Once<Event> {
  event: Event;
  /** How many further dates of its series the list has. */
  more: number;
}

/**
 * A series once in a list, by the first of its dates there that takes place, or the first at all where none does. A list of
 * a hundred lessons would hide everything else.
 */
export function onceEach<Event extends Listed>(events: readonly Event[]): Once<Event>[] {
  const series = new Map<string, Event[]>();
  for (const event of events) {
    if (event.seriesId) series.set(event.seriesId, [...(series.get(event.seriesId) ?? []), event]);
  }
  return events.flatMap((event) => {
    const dates = event.seriesId ? series.get(event.seriesId) : undefined;
    if (!dates) return [{ event, more: 0 }];
    const shown = dates.find(({ state }) => state !== 'cancelled') ?? dates[0];
    return event === shown ? [{ event, more: dates.length - 1 }] : [];
  });
}
