'use client';

import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/form/radio-group';
import type { ActionForm } from '@/components/form/use-action-form';
import type { Candidate } from './candidate';

type Props = { form: ActionForm; people: Candidate[] };

/** Who gets the seat; of somebody who has died it says which terms can still be entered. */
export function PersonField({ form, people }: Props) {
  const t = useTranslations('board');
  const field = form.field('person', t('appoint.person'));
  const { state } = form;
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
