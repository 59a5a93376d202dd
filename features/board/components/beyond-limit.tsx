'use client';

import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/form/checkbox-field';
import type { ActionForm } from '@/components/form/use-action-form';
import { Note } from '@/components/ui/note';
import type { Candidate } from './candidate';

type Props = { form: ActionForm; people: Candidate[]; mostTerms: number | null };

/**
 * Asks whether somebody is to hold the office once more than the statutes allow in a row: as soon as somebody to choose from has
 * reached the limit, and when the command has found so for the days that were typed.
 */
export function BeyondLimit({ form, people, mostTerms }: Props) {
  const t = useTranslations('board.appoint');
  const { errors, values } = form.state;
  const isAsked = errors.anyway !== undefined || values.anyway === 'on';
  if (mostTerms === null || !(isAsked || people.some(({ isAtLimit }) => isAtLimit))) return null;
  const field = form.field('anyway', t('anyway'));
  return (
    <Note tone="warn" title={t('limitTitle', { most: mostTerms })}>
      <CheckboxField {...field} hint={t('anywayHint')} error={field.error && t('anywayNeeded')} />
    </Note>
  );
}
