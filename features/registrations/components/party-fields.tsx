'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Fieldset } from '@/components/form/fieldset';
import { NumberField } from '@/components/form/number-field';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import type { ActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import { usePartyWords } from './use-party-words';

const ROWS_WITHOUT_SCRIPT = 3;

export type KindChoice = { id: string; name: string; isForAdults: boolean };
type Props = {
  form: ActionForm;
  max: number;
  kinds: readonly KindChoice[];
  /** Everybody who comes is named. */
  needsNames?: boolean;
  /** The organizer fills it in: it speaks of them, not to them. */
  isByStaff?: boolean;
};

/** The kinds by which whoever registers may come themselves. */
export const kindsOfOne = (kinds: readonly KindChoice[]) => kinds.filter(({ isForAdults }) => isForAdults);

/** The registrant's own kind of ticket, where there is a choice. */
export function KindField({ form, kinds, isByStaff = false }: Omit<Props, 'max'>) {
  const words = usePartyWords(isByStaff);
  const own = kindsOfOne(kinds);
  if (own.length < 2) return null;
  return (
    <SelectField
      {...form.field('kind', words('kind'))}
      short
      options={own.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

/** Who comes along: as numbers ("2 adults, 1 child of 6") or by name; by name only, where the organizer needs everybody's. */
export function PartyFields({ form, max, kinds, needsNames = false, isByStaff = false }: Props) {
  const t = useTranslations('registrations.form');
  const words = usePartyWords(isByStaff);
  const guests = <GuestFields form={form} max={max} isOnlyWay={needsNames} />;
  return (
    <Fieldset legend={words('party')} hint={words('partyHint', { max })}>
      {needsNames ? (
        <>
          <p>{t('needsNames')}</p>
          {guests}
        </>
      ) : (
        <>
          <div className="grid grid-cols-2 gap-x-4 gap-y-5">
            {kinds.map(({ id, name }) => (
              <NumberField key={id} {...form.field(`kinds.${id}`, name)} min={0} max={max - 1} />
            ))}
            {kinds.length === 0 ? (
              <>
                <NumberField {...form.field('adults', t('adults'))} min={0} max={max - 1} />
                <NumberField {...form.field('children', t('children'))} min={0} max={max - 1} />
              </>
            ) : null}
          </div>
          <TextField {...form.field('ages', t('ages'))} hint={t('agesHint')} inputMode="numeric" short />
          <DetailsDisclosure summary={t('byName')} open={rowsInUse(form) > 0 ? true : undefined}>
            {guests}
          </DetailsDisclosure>
        </>
      )}
    </Fieldset>
  );
}

/** How many rows of guests something was typed into, or is missing from, up to the last. */
const rowsInUse = ({ state }: ActionForm) =>
  Math.max(
    0,
    ...[...Object.keys(state.values).filter((name) => state.values[name]), ...Object.keys(state.errors)]
      .filter((name) => name.startsWith('guests.'))
      .map((name) => Number(name.split('.')[1]) + 1),
  );

/** Guests by name, each with an age where it matters. Where it is the only way, whoever has no scripts gets all rows at once. */
function GuestFields({ form, max, isOnlyWay }: { form: ActionForm; max: number; isOnlyWay: boolean }) {
  const t = useTranslations('registrations.form');
  const [rows, setRows] = useState(ROWS_WITHOUT_SCRIPT);
  const shown = Math.min(Math.max(rows, rowsInUse(form)), max - 1);
  return (
    <div className="form mt-3">
      {Array.from({ length: isOnlyWay ? max - 1 : shown }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list
        <div key={i} className={`grid grid-cols-[1fr_6rem] gap-x-4 ${i < shown ? '' : 'unscripted'}`}>
          <TextField
            {...form.field(`guests.${i}.name`, t('guestName', { number: i + 1 }))}
            autoComplete="off"
          />
          <NumberField {...form.field(`guests.${i}.age`, t('guestAge'))} min={0} max={130} />
        </div>
      ))}
      <p className="hint">{t(isOnlyWay ? 'agesOfChildren' : 'ageHint')}</p>
      {shown < max - 1 ? (
        <div className="scripted">
          <Button type="button" size="small" onClick={() => setRows(shown + 1)}>
            {t('addGuest')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
