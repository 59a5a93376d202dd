/** A sign that no cell can hold: lines are cleaned of it. */
const BETWEEN = '\u001F';
/** Behind a spelling that is ours and not the person's. */
const OURS = 'ours';

export interface FormName {
  given: string;
  surname: string;
  patronymic: string | null;
}

/** Another form of the name as one value of the plan, with what tells our spelling from theirs. */
export const packName = ({ surname, given, patronymic }: FormName, isUnofficial = false): string =>
  [surname, given, patronymic ?? '', ...(isUnofficial ? [OURS] : [])].join(BETWEEN);

export function unpackName(packed: string): FormName {
  const [surname = '', given = '', patronymic = ''] = packed.split(BETWEEN);
  return { surname, given, patronymic: patronymic || null };
}
