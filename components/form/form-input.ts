type Value = string | Value[] | { [name: string]: Value };

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** A form's fields as the schema's input, in the way of server/form-data.ts: `texts.az.title` becomes a group,
 * `guests.0.name` a list, a name that stands twice a list; what is empty is left out, `$…` belongs to the kit. */
export function formInput(data: FormData): Record<string, Value> {
  const root: Record<string, Value> = {};
  for (const [name, value] of data.entries()) {
    if (name.startsWith('$') || typeof value !== 'string' || value === '') continue;
    const path = name.split('.');
    if (path.length <= 5 && !path.some((part) => FORBIDDEN.has(part))) put(root, path, value);
  }
  return Object.fromEntries(Object.entries(root).map(([name, value]) => [name, listsOf(value)]));
}

function put(group: Record<string, Value>, [name = '', ...rest]: string[], value: string): void {
  const earlier = group[name];
  if (rest.length === 0) {
    group[name] = earlier === undefined ? value : [earlier, value].flat();
    return;
  }
  const inner = typeof earlier === 'object' && !Array.isArray(earlier) ? earlier : {};
  group[name] = inner;
  put(inner, rest, value);
}

function listsOf(value: Value): Value {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(listsOf);
  const entries = Object.entries(value);
  if (entries.length > 0 && entries.every(([name]) => /^\d{1,3}$/.test(name))) {
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => listsOf(inner));
  }
  return Object.fromEntries(entries.map(([name, inner]) => [name, listsOf(inner)]));
}
