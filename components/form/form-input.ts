/** A form's fields as a plain object: a name that stands once is a string, one that stands several times a list of
 * strings; React's own hidden fields are left out. */
export function formInput(data: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const input: Record<string, FormDataEntryValue | FormDataEntryValue[]> = {};
  for (const name of new Set(data.keys())) {
    if (name.startsWith('$ACTION')) continue;
    const all = data.getAll(name);
    const [only] = all;
    input[name] = all.length === 1 && only !== undefined ? only : all;
  }
  return input;
}
