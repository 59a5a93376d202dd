/** A value of a form: text, a list or a group of them. */
export type FormValue = string | FormValue[] | { [name: string]: FormValue };

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const MAX_FIELDS = 500;

/**
 * The fields of a form as nested values: `texts.az.title` becomes a group, `guests.0.name` a list, a name
 * that stands twice a list. What was left empty is left out; names that begin with `$` belong to the form kit.
 */
export function formValues(data: FormData): Record<string, FormValue> {
  const root: Record<string, FormValue> = Object.create(null);
  let count = 0;
  for (const [name, value] of data.entries()) {
    if (name.startsWith('$') || typeof value !== 'string' || value === '') continue;
    if (++count > MAX_FIELDS) break;
    const path = name.split('.');
    if (path.some((part) => FORBIDDEN.has(part)) || path.length > 5) continue;
    put(root, path, value);
  }
  return listsOf(root) as Record<string, FormValue>;
}

/** The same fields as they were typed, for showing the form again. */
export function typedValues(data: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of data.entries()) {
    const isSecret = name.toLowerCase().includes('password');
    if (name.startsWith('$') || typeof value !== 'string' || isSecret) continue;
    // Boxes of one group share a name: their values stand together, as the field shows them.
    values[name] = values[name] === undefined ? value : `${values[name]},${value}`;
  }
  return values;
}

function put(group: Record<string, FormValue>, path: string[], value: string): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    const earlier = group[name];
    group[name] = earlier === undefined ? value : [earlier, value].flat();
    return;
  }
  const inner = group[name];
  const next = typeof inner === 'object' && !Array.isArray(inner) ? inner : Object.create(null);
  group[name] = next;
  put(next, rest, value);
}

/** Turns groups whose names are numbers into lists, gaps closed. */
function listsOf(value: FormValue): FormValue {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(listsOf);
  const names = Object.keys(value);
  if (names.length > 0 && names.every((name) => /^\d{1,3}$/.test(name))) {
    return names.sort((a, b) => Number(a) - Number(b)).map((name) => listsOf(value[name] ?? ''));
  }
  return Object.fromEntries(names.map((name) => [name, listsOf(value[name] ?? '')]));
}
