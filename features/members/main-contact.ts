import { CONTACT_KINDS, type ContactKind, type ContactLabel, type Visibility } from '@/db/enums';
import type { ContactRow } from './contact-schema';

export const LABEL_OF = {
  phone: 'phoneLabel',
  email: 'emailLabel',
  address: 'addressLabel',
} as const satisfies Record<ContactKind, string>;

export type FirstContacts = Partial<
  Record<ContactKind, string> & Record<(typeof LABEL_OF)[ContactKind], ContactLabel>
>;

interface Written {
  first: FirstContacts;
  contacts: ContactRow[];
  /** Who sees the first of a kind now, where another one took its place. */
  visibility: Partial<Record<ContactKind, Visibility>>;
}

/**
 * Puts the contact that was ticked into the first place of its kind; without a tick the next one where there is none any more.
 * Who may see a contact goes with it: nothing becomes wider by changing places.
 */
export function chooseMain(
  input: FirstContacts & { contacts?: readonly ContactRow[] | undefined },
  kinds: readonly ContactKind[],
  visibilityOf: { first: (kind: ContactKind) => Visibility; row: (row: ContactRow) => Visibility },
): Written {
  const first: FirstContacts = {};
  const visibility: Written['visibility'] = {};
  let contacts = (input.contacts ?? []).filter(({ value }) => value);
  for (const kind of CONTACT_KINDS) {
    Object.assign(first, { [kind]: input[kind], [LABEL_OF[kind]]: input[LABEL_OF[kind]] });
    if (!kinds.includes(kind)) continue;
    const ofKind = contacts.filter((row) => row.kind === kind);
    const main = ofKind.find((row) => row.main) ?? (input[kind] ? undefined : ofKind[0]);
    if (!main) continue;
    Object.assign(first, { [kind]: main.value, [LABEL_OF[kind]]: main.label });
    visibility[kind] = visibilityOf.row(main);
    const former: ContactRow[] = input[kind]
      ? [
          {
            kind,
            label: input[LABEL_OF[kind]] ?? 'other',
            value: input[kind],
            visibility: visibilityOf.first(kind),
          },
        ]
      : [];
    contacts = contacts.flatMap((row) => (row === main ? former : [row]));
  }
  return { first, contacts, visibility };
}
