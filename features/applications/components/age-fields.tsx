'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { DateField } from '@/components/form/date-field';
import { Fieldset } from '@/components/form/fieldset';
import { TextField } from '@/components/form/text-field';
import type { ActionForm } from '@/components/form/use-action-form';
import { AGE_OF_CONSENT, isMinor } from '../rules';
import { applyInput } from '../schema';

type Props = { form: ActionForm; today: string };

/**
 * The birth date, asked before anything else. Who may be under age is asked for somebody who answers for them: with
 * JavaScript only they, without it everybody sees that it is asked for.
 */
export function AgeFields({ form, today }: Props) {
  const t = useTranslations('applications');
  const [typed, setTyped] = useState<string | null>(null);
  const birth = typed === null ? undefined : applyInput.shape.birth.safeParse(typed);
  const isYoung = birth?.success === true && isMinor(birth.data, today);
  const isRefused = Boolean(form.state.errors.guardianName || form.state.errors.guardianContact);
  const note = (event: FormEvent<HTMLElement>) => {
    const { name, value } = event.target as HTMLInputElement;
    if (name === 'birth') setTyped(value);
  };
  return (
    <div className="form" onChange={note}>
      <DateField
        {...form.field('birth', t('field.birth'))}
        hint={t('form.birthHint')}
        required
        autoComplete="bday"
      />
      <details className="more" open={isYoung || isRefused}>
        <summary className="btn btn-small btn-plain">{t('form.under', { age: AGE_OF_CONSENT })}</summary>
        <Fieldset legend={t('form.guardian')} hint={t('form.guardianHint', { age: AGE_OF_CONSENT })}>
          <div className="beside">
            <TextField
              {...form.field('guardianName', t('field.guardianName'))}
              required={isYoung}
              autoComplete="off"
              maxLength={200}
            />
            <TextField
              {...form.field('guardianContact', t('field.guardianContact'))}
              required={isYoung}
              autoComplete="off"
              maxLength={200}
            />
          </div>
        </Fieldset>
      </details>
    </div>
  );
}
