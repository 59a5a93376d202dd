/** What a line says, by field. */
export type Payload = Record<string, unknown>;

/** Whether two values of a field say the same: the order of people and of keys says nothing, and nothing is as good as empty. */
export const sameValue = (a: unknown, b: unknown): boolean => textOf(a) === textOf(b);

/** The same as one text, for comparing whole lines. */
export const textOfPayload = ({ isNew: _, ...payload }: Payload): string => textOf(payload);

function textOf(value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (Array.isArray(value)) return `[${[...value].map(textOf).sort().join()}]`;
  if (typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, each]) => [key, textOf(each)] as const);
  return `{${entries
    .filter(([, text]) => text !== '' && text !== '[]' && text !== '{}')
    .map(([key, text]) => `${JSON.stringify(key)}:${text}`)
    .sort()
    .join()}}`;
}

/** A payload with other positions of people; who has none is named nowhere. */
export function withPeopleAt(payload: Payload, positions: ReadonlyMap<number, number>): Payload {
  const moved = { ...payload };
  const at = (position: number) => positions.get(position);
  if (typeof payload.person === 'number') moved.person = at(payload.person) ?? -1;
  if (Array.isArray(payload.people)) {
    moved.people = payload.people.flatMap((position: number) => at(position) ?? []);
  }
  if (payload.as && typeof payload.as === 'object') {
    moved.as = Object.fromEntries(
      Object.entries(payload.as).flatMap(([position, role]) => {
        const place = at(Number(position));
        return place === undefined ? [] : [[String(place), role]];
      }),
    );
  }
  return moved;
}
