import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/form/checkbox-field';
import { NumberField } from '@/components/form/number-field';
import { TextareaField } from '@/components/form/textarea-field';
import type { ActionForm } from '@/components/form/use-action-form';
import { usePartyWords } from './use-party-words';

type Props = {
  form: ActionForm;
  /** The largest party; with one there is nobody to leave behind. */
  max: number;
  /** The organizer fills it in: it speaks of them, not to them. */
  isByStaff?: boolean;
};

/** What a party asks for: fewer seats rather than none, help, and not to be in pictures. */
export function PartyWishes({ form, max, isByStaff = false }: Props) {
  const t = useTranslations('registrations.form');
  const words = usePartyWords(isByStaff);
  return (
    <>
      {max > 1 ? (
        <NumberField
          {...form.field('atLeast', t('atLeast'))}
          hint={words('atLeastHint')}
          min={1}
          max={max - 1}
        />
      ) : null}
      <TextareaField
        {...form.field('needs', words('needs'))}
        hint={words('needsHint')}
        rows={2}
        maxLength={2000}
      />
      <CheckboxField {...form.field('noPhoto')} label={words('noPhoto')} />
    </>
  );
}
