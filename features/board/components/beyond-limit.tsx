'use client';

import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/form/checkbox-field';
import type { FieldBinding } from '@/components/form/field-binding';
import { Note } from '@/components/ui/note';

type Props = { field: FieldBinding & { label: string }; mostTerms: number };

/** Says how many terms in a row the statutes allow, and asks whether there is to be one more. */
export function BeyondLimit({ field, mostTerms }: Props) {
  const t = useTranslations('board.appoint');
  return (
    <Note tone="warn" title={t('limitTitle', { most: mostTerms })}>
      <CheckboxField {...field} hint={t('anywayHint')} error={field.error && t('anywayNeeded')} />
    </Note>
  );
}
