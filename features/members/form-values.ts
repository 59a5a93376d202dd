import { formatPhone } from '@/lib/phones';
import type { PersonView } from './view';

/** What a form of this record shows at first, by field name. */
export function formValuesOf(person: PersonView): Record<string, string> {
  const values: Record<string, string | null | undefined> = {
    given: person.name?.given,
    surname: person.name?.surname,
    patronymic: person.patronymic,
    birth: person.birth,
    email: person.email,
    phone: person.phone === undefined ? undefined : formatPhone(person.phone),
    city: person.city,
    address: person.address,
    occupation: person.occupation,
    memberNumber: person.memberNumber,
    language: person.language,
    notes: person.notes,
  };
  for (const { form, given, surname, patronymic } of person.nameForms ?? []) {
    Object.assign(values, {
      [`names.${form}.given`]: given,
      [`names.${form}.surname`]: surname,
      [`names.${form}.patronymic`]: patronymic,
    });
  }
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}
