'use client';

import { useTranslations } from 'next-intl';
import { Fieldset } from '@/components/form/fieldset';
import { RadioGroup } from '@/components/form/radio-group';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import type { ActionForm } from '@/components/form/use-action-form';
import { GENDERS, SPOKEN_LANGUAGES } from '@/db/enums';
import type { PersonField } from '../fields';

const OURS: readonly PersonField[] = ['gender', 'languages', 'education', 'occupation'];

/** What somebody does, learned and speaks. Everything may be left open. */
export function AboutFields({ form, shows }: { form: ActionForm; shows: (field: PersonField) => boolean }) {
  const t = useTranslations('members');
  const labels = useTranslations('labels');
  if (!OURS.some(shows)) return null;
  return (
    <Fieldset legend={t('form.about')} hint={t('form.aboutHint')}>
      <div className="beside">
        {shows('occupation') ? (
          <TextField {...form.field('occupation', t('field.occupation'))} autoComplete="off" />
        ) : null}
        {shows('education') ? (
          <TextField {...form.field('education', t('field.education'))} autoComplete="off" />
        ) : null}
        {shows('gender') ? (
          <SelectField
            {...form.field('gender', t('field.gender'))}
            empty={t('form.noGender')}
            options={GENDERS.map((value) => ({ value, label: labels(`gender.${value}`) }))}
          />
        ) : null}
      </div>
      {shows('languages') ? (
        <RadioGroup
          {...form.field('languages', t('field.languages'))}
          multiple
          inline
          options={SPOKEN_LANGUAGES.map((value) => ({ value, label: labels(`spoken.${value}`) }))}
        />
      ) : null}
    </Fieldset>
  );
}
