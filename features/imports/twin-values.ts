import { FORM_FIELDS, formOf, idOfCustom, isCustom, isPaid, type RowValues } from './fields';
import type { KnownPerson, Spelling } from './known-people';
import { changesOf } from './match';
import { unpackName } from './packed-name';
import { paymentsFor } from './paid-cells';

/** What is written of a person, and of somebody known what stood there. */
export interface Plan {
  values: Record<string, string>;
  before: Record<string, string | null> | null;
}

/**
 * What is written when one more row is of the same person: as if the person were known by now, but that no phone and no address
 * goes, since neither row is newer. `known` is the record as it is, of somebody who has one.
 */
export function complete(plan: Plan, row: RowValues, known: KnownPerson | undefined): Plan {
  const person = asKnown(plan.values, known);
  const said = keepingContacts(row, person);
  const changes = changesOf(said, person);
  const paid = known ? paymentsFor(said, known.dues) : said;
  for (const field of Object.keys({ ...changes.values, ...said }).filter(isPaid)) {
    delete changes.values[field];
    const settled = plan.values[field] === undefined ? paid[field] : undefined;
    if (settled !== undefined) changes.values[field] = settled;
  }
  const more = [plan.values.morePhones, changes.values.morePhones].filter(Boolean).join(',');
  return {
    values: { ...plan.values, ...changes.values, ...(more === '' ? {} : { morePhones: more }) },
    before: known ? { ...changes.before, ...plan.before } : null,
  };
}

/** A second number is a further one; a second mail address stands in the notes. */
function keepingContacts(row: RowValues, { phone, email }: KnownPerson): RowValues {
  const said = { ...row };
  if (phone && row.phone && row.phone !== phone) {
    said.morePhones = [row.phone, row.morePhones].filter(Boolean).join(',');
    said.phone = phone;
  }
  if (email && row.email && row.email !== email) {
    said.notes = [row.email, row.notes].filter(Boolean).join('\n');
    said.email = email;
  }
  return said;
}

const NOBODY = {
  ...{ patronymic: null, birth: null, email: null, phone: null, morePhones: null, city: null, address: null },
  ...{ occupation: null, education: null, gender: null, languages: null, notes: null, memberNumber: null },
  ...{ language: null, isMember: false, seenAt: '', answers: null, hidden: [] },
};

/** The person as they will be once a plan is carried out. */
function asKnown(values: Plan['values'], known: KnownPerson | undefined): KnownPerson {
  const said = values as unknown as RowValues;
  const base = known ?? { ...NOBODY, id: '', given: said.given, surname: said.surname, spellings: [] };
  const plain = Object.fromEntries(Object.entries(values).filter(([field]) => Object.hasOwn(NOBODY, field)));
  const answers = Object.entries(values).flatMap(([field, text]) =>
    isCustom(field) ? [[idOfCustom(field), text] as const] : [],
  );
  const forms = FORM_FIELDS.flatMap((field): Spelling[] => {
    const packed = values[field];
    return packed === undefined ? [] : [{ ...unpackName(packed), form: formOf(field) }];
  });
  const written = forms.map(({ form }) => form);
  return {
    ...base,
    ...plain,
    morePhones: [base.morePhones, values.morePhones].filter(Boolean).join(',') || null,
    isMember: base.isMember || values.startsOn !== undefined,
    answers: { ...base.answers, ...Object.fromEntries(answers) },
    spellings: [...base.spellings.filter(({ form }) => !form || !written.includes(form)), ...forms],
  };
}
