import 'server-only';
import { formatPersonName } from '@/lib/names/person-name';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { translator } from '@/server/i18n/translator';
import type { ContactRow } from './contact-schema';
import { findDuplicates } from './duplicates';
import { type Contacts, findByContact, type PersonReached } from './same-contact';
import type { PersonInput } from './schema';

const SHOWN_DUPLICATES = 5;

/** Refuses a name, mail address or phone that is known already, until somebody says that this is somebody else. */
export async function refuseDuplicates(
  context: OrganizationContext,
  name: Pick<PersonInput, 'given' | 'surname' | 'patronymic'>,
  contacts: Contacts,
): Promise<void> {
  const reached = await findByContact(context, contacts);
  const isReached = new Set(reached.map(({ id }) => id));
  const named = (await findDuplicates(context, name)).filter(({ id }) => !isReached.has(id));
  const count = reached.length + named.length;
  if (count === 0) return;
  const texts = [
    ...(await Promise.all(reached.map((person) => withReasons(context, person)))),
    ...named.map((person) => formatPersonName(person, 'surname-first')),
  ];
  throw new Refusal(
    'conflict',
    reached.length > 0 ? 'possible-duplicate-contact' : 'possible-duplicate',
    { anyway: 'confirm-not-duplicate' },
    { names: texts.slice(0, SHOWN_DUPLICATES).join('; '), count },
  );
}

async function withReasons({ locale }: OrganizationContext, person: PersonReached): Promise<string> {
  const t = await translator(locale, 'members');
  const texts = { email: t('duplicate.email'), phone: t('duplicate.phone') };
  const reasons = person.reasons.map((reason) => texts[reason]).join(', ');
  return `${formatPersonName(person, 'surname-first')} (${reasons})`;
}

/** The first of each kind and the further ones, to look for. */
export function allContacts({
  email,
  phone,
  contacts,
}: Pick<PersonInput, 'email' | 'phone'> & { contacts: readonly ContactRow[] }): Contacts {
  const further = (kind: ContactRow['kind']) =>
    contacts.flatMap((row) => (row.kind === kind && row.value ? [row.value] : []));
  return {
    emails: [...(email ? [email] : []), ...further('email')],
    phones: [...(phone ? [phone] : []), ...further('phone')],
  };
}
