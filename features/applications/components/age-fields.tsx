'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { DateField } from '@/components/form/date-field';
import type { FieldBinding } from '@/components/form/field-binding';
import { Fieldset } from '@/components/form/fieldset';
import { TextField } from '@/components/form/text-field';
import { AGE_OF_CONSENT, isMinor } from '@/features/members/rules';
import { applyInput } from '../schema';

type Field = FieldBinding & { label: string };
type Props = { birth: Field; guardianName: Field; guardianContact: Field; today: string };

/**
 * The birth date, asked before anything else. Who may be under age is asked for somebody who answers for them: with
 * JavaScript only they, without it everybody sees that it is asked for.
 */
export function AgeFields({ birth, guardianName, guardianContact, today }: Props) {
  const t = useTranslations('applications');
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? undefined : applyInput.shape.birth.safeParse(typed);
  const isYoung = read?.success === true && isMinor(read.data, today);
  const isRefused = Boolean(guardianName.error || guardianContact.error);
  const note = (event: FormEvent<HTMLElement>) => {
    const { name, value } = event.target as HTMLInputElement;
    if (name === 'birth') setTyped(value);
  };
  return (
    <div className="form" onChange={note}>
      <DateField {...birth} hint={t('form.birthHint')} required autoComplete="bday" />
      <details className="more" open={isYoung || isRefused}>
        <summary className="btn btn-small btn-plain">{t('form.under', { age: AGE_OF_CONSENT })}</summary>
        <Fieldset legend={t('form.guardian')} hint={t('form.guardianHint', { age: AGE_OF_CONSENT })}>
          <div className="beside">
            <TextField {...guardianName} required={isYoung} autoComplete="off" maxLength={200} />
            <TextField {...guardianContact} required={isYoung} autoComplete="off" maxLength={200} />
          </div>
        </Fieldset>
      </details>
    </div>
  );
}
