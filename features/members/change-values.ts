import { NAME_FORMS, type NameForm } from '@/db/enums';
import type { ChangeValue, NameParts } from './change-value';
import type { PersonField } from './fields';
import { LABEL_OF } from './main-contact';
import type { RequestedChanges } from './schema';
import type { PersonView } from './view';

/** What the record of a person says now. */
export function valueNow(field: PersonField, person: PersonView): ChangeValue {
  switch (field) {
    case 'name':
      return person.name ? { given: person.name.given, surname: person.name.surname } : null;
    case 'nameForms':
      return NAME_FORMS.flatMap((form) => {
        const found = person.nameForms?.find((one) => one.form === form);
        return found
          ? [{ form, given: found.given, surname: found.surname, patronymic: found.patronymic }]
          : [];
      });
    case 'languages':
      return person.languages ?? [];
    case 'phone':
    case 'email':
    case 'address': {
      const value = person[field];
      return value ? { value, label: person.labels?.[field] ?? null } : null;
    }
    default:
      return (person[field] as string | undefined) ?? null;
  }
}

/** What the person wants it to say. A name is never emptied. */
export function valueWanted(field: PersonField, input: RequestedChanges, person: PersonView): ChangeValue {
  switch (field) {
    case 'name': {
      const { given, surname } = input;
      return given && surname ? { given, surname } : valueNow(field, person);
    }
    case 'nameForms':
      return NAME_FORMS.flatMap((form) => {
        const { given, surname, patronymic } = input.names?.[form] ?? {};
        return given && surname ? [{ form, given, surname, patronymic: patronymic || null }] : [];
      });
    case 'languages':
      return input.languages ?? [];
    case 'phone':
    case 'email':
    case 'address': {
      const value = input[field];
      return value ? { value, label: input[LABEL_OF[field]] ?? null } : null;
    }
    default:
      return (input[field as keyof RequestedChanges] as string | undefined) ?? null;
  }
}

/** A wanted value as the input that writes it. */
export function inputOf(field: PersonField, wanted: ChangeValue): RequestedChanges {
  if (wanted === null) return {};
  if (field === 'name') {
    const { given, surname } = wanted as NameParts;
    return { given, surname };
  }
  if (field === 'nameForms') {
    const forms = wanted as (NameParts & { form: NameForm })[];
    return {
      names: Object.fromEntries(
        forms.map(({ form, patronymic, ...name }) => [
          form,
          { ...name, patronymic: patronymic ?? undefined },
        ]),
      ),
    };
  }
  if (field === 'phone' || field === 'email' || field === 'address') {
    const { value, label } = wanted as { value: string; label: string | null };
    return { [field]: value, [LABEL_OF[field]]: label ?? undefined };
  }
  return { [field]: wanted };
}
