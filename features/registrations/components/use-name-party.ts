import { useTranslations } from 'next-intl';
import type { ActionForm } from '@/components/form/use-action-form';
import type { RegistrationView } from '../registration-view';
import { type KindChoice, kindsOfOne } from './party-fields';
import { isNamedHere } from './people-fields';
import { usePartyWords } from './use-party-words';

type Party = {
  max: number;
  kinds: readonly KindChoice[];
  needsNames?: boolean;
  /** Who is of the party already. */
  people?: RegistrationView['people'];
};

/**
 * Tells the summary of errors what the fields of a party are called, which stand in components of their own. To be asked where they
 * stand, by the component that holds the form; shows nothing.
 */
export function useNameParty(isByStaff = false) {
  const t = useTranslations('registrations.form');
  const change = useTranslations('registrations.change');
  const own = useTranslations('registrations.own');
  const words = usePartyWords(isByStaff);
  return (form: ActionForm, { max, kinds, needsNames = false, people = [] }: Party): null => {
    for (const [i, { id, name, ageGroup }] of people.entries()) {
      if (isNamedHere(people, i)) {
        form.field(`people.${id}.name`, t('guestName', { number: i }));
        form.field(`people.${id}.age`, t('guestAge'));
      }
      if (kinds.length > 1) form.field(`people.${id}.kind`, change('kindOf', { who: name ?? own(ageGroup) }));
    }
    if (people.length === 0 && kindsOfOne(kinds).length > 1) form.field('kind', words('kind'));
    if (!needsNames && max > 1) {
      for (const { id, name } of kinds) form.field(`kinds.${id}`, name);
      if (kinds.length === 0) {
        form.field('adults', t('adults'));
        form.field('children', t('children'));
      }
      form.field('ages', t('ages'));
    }
    for (let i = 0; i < max - 1; i++) {
      form.field(`guests.${i}.name`, t('guestName', { number: i + 1 }));
      form.field(`guests.${i}.age`, t('guestAge'));
    }
    form.field('atLeast', t('atLeast'));
    form.field('needs', words('needs'));
    return null;
  };
}
