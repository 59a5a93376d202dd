import type { ListInput } from '../schema';

/** The address of the list with some of what it asks for changed; a change leads back to the first page. */
export function listAddress(
  path: string,
  input: Partial<ListInput>,
  change: Partial<ListInput> = {},
): string {
  const { after: _, before: __, letter: ___, ...kept } = input;
  const entries = Object.entries({ ...kept, ...change }).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)] as [string, string]],
  );
  const query = new URLSearchParams(entries);
  return query.size > 0 ? `${path}?${query}` : path;
}
