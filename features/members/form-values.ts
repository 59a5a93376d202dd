import type { ContactKind, ContactLabel } from '@/db/enums';
import { formatPhone } from '@/lib/phones';
import { fittingLabel } from './contact-labels';
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
    education: person.education,
    gender: person.gender,
    languages: person.languages?.join(','),
    phoneLabel: person.labels?.phone,
    emailLabel: labelOf('email', person.labels?.email),
    addressLabel: labelOf('address', person.labels?.address),
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
  for (const [locale, form] of Object.entries(person.shown ?? {})) values[`shown.${locale}`] = form;
  for (const [index, { id, kind, label, value, visibility }] of (person.contacts ?? []).entries()) {
    const shown = kind === 'phone' ? formatPhone(value) : value;
    for (const [part, text] of Object.entries({
      id,
      kind,
      label: fittingLabel(kind, label),
      value: shown,
      visibility,
    })) {
      values[`contacts.${index}.${part}`] = text;
    }
  }
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

const labelOf = (kind: ContactKind, label: ContactLabel | undefined) => label && fittingLabel(kind, label);
