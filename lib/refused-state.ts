import type { FormState } from './form-state';

/** What a form shows that came back to its page with `refused=field.reason` in the address; undefined where nothing was refused. */
export function refusedState(
  asked: Record<string, string | string[] | undefined>,
  t: { (key: never): string; has: (key: never) => boolean },
): FormState | undefined {
  const { refused: said, ...rest } = asked;
  const reasons = [said ?? []].flat().map((text) => text.split('.'));
  const known = reasons.filter(([, reason = '']) => reason !== '' && t.has(reason as never));
  if (known.length === 0) return undefined;
  const errors = known.filter(([field]) => field).map(([field = '', reason]) => [field, t(reason as never)]);
  const own = known.find(([field]) => !field)?.[1] ?? 'form';
  const values = Object.entries(rest).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return {
    status: 'error',
    message: t(own as never),
    errors: Object.fromEntries(errors),
    values: Object.fromEntries(values),
  };
}
