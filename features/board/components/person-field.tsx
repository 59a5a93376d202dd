'use client';

import { useTranslations } from 'next-intl';
import type { FieldBinding } from '@/components/form/field-binding';
import { RadioGroup } from '@/components/form/radio-group';
import type { ActionForm } from '@/components/form/use-action-form';
import type { Candidate } from './candidate';

type Props = {
  field: FieldBinding & { label: string };
  state: ActionForm['state'];
  people: Candidate[];
};

/** Who gets the seat; of somebody who has died it says which terms can still be entered. */
export function PersonField({ field, state, people }: Props) {
  const t = useTranslations('board');
  const refused = state.errors.person ? people.find(({ value }) => value === state.values.person) : undefined;
  const words = (died: string) => t('appoint.deceased', { died, field: t('term.end') });
  const isRefused = field.error !== undefined && refused?.died;
  return (
    <RadioGroup
      {...field}
      error={isRefused ? words(refused.died ?? '') : field.error}
      required
      options={people.map(({ value, label, hint }) => ({ value, label, hint }))}
    />
  );
}
