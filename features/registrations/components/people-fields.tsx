import { useTranslations } from 'next-intl';
import { NumberField } from '@/components/form/number-field';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import type { ActionForm } from '@/components/form/use-action-form';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import type { RegistrationView } from '../registration-view';
import type { KindChoice } from './party-fields';

type People = RegistrationView['people'];
type Props = { form: ActionForm; people: People; kinds: readonly KindChoice[] };

/** Who of a party is called by the registration itself: neither by a record, nor as the one who registered. */
export const isNamedHere = (people: People, i: number) => i > 0 && people[i]?.personId === null;

/** What the fields show at first. */
export const peopleValues = (people: People): Record<string, string> =>
  Object.fromEntries(
    people.flatMap(({ id, name, age, kindId }, i): [string, string][] => [
      ...(isNamedHere(people, i)
        ? [
            [`people.${id}.name`, name ?? ''] as [string, string],
            [`people.${id}.age`, age === null ? '' : String(age)] as [string, string],
          ]
        : []),
      ...(kindId ? [[`people.${id}.kind`, kindId] as [string, string]] : []),
    ]),
  );

/** Names, ages and kinds of ticket of those who come already. */
export function PeopleFields({ form, people, kinds }: Props) {
  const t = useTranslations('registrations');
  const hasKinds = kinds.length > 1;
  const shown = people.filter((_, i) => hasKinds || isNamedHere(people, i));
  if (shown.length === 0) return null;
  return (
    <DetailsDisclosure summary={t('change.people')} open={form.isWrong('people') ? true : undefined}>
      <div className="form mt-3">
        {people.map(({ id, name, ageGroup }, i) => {
          const who = name ?? t(`own.${ageGroup}`);
          return (
            <div key={id} className="grid gap-x-4 gap-y-2 sm:grid-cols-3">
              {isNamedHere(people, i) ? (
                <>
                  <TextField
                    {...form.field(`people.${id}.name`, t('form.guestName', { number: i }))}
                    autoComplete="off"
                    maxLength={200}
                  />
                  <NumberField {...form.field(`people.${id}.age`, t('form.guestAge'))} min={0} max={130} />
                </>
              ) : null}
              {hasKinds ? (
                <SelectField
                  {...form.field(`people.${id}.kind`, t('change.kindOf', { who }))}
                  options={kinds.map((kind) => ({ value: kind.id, label: kind.name }))}
                />
              ) : null}
            </div>
          );
        })}
      </div>
    </DetailsDisclosure>
  );
}
