import { formatPersonName } from '@/lib/names/person-name';
import type { PersonShape } from './fields';

/** The name as lists and records have it; empty where it is hidden. */
export const listName = ({ name, patronymic }: Pick<Partial<PersonShape>, 'name' | 'patronymic'>): string =>
  name ? formatPersonName({ ...name, patronymic }, 'surname-first') : '';
