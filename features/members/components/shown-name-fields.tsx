'use client';

import { useTranslations } from 'next-intl';
import { Fieldset } from '@/components/form/fieldset';
import { SelectField } from '@/components/form/select-field';
import type { ActionForm } from '@/components/form/use-action-form';
import { SHOWN_NAMES } from '@/db/enums';

/** Which form of the name stands on pages in each language. */
export function ShownNameFields({ form }: { form: ActionForm }) {
  const t = useTranslations('members');
  const labels = useTranslations('labels');
  return (
    <Fieldset legend={t('form.shown')} hint={t('form.shownHint')}>
      <div className="beside">
        {(['az', 'ru', 'en'] as const).map((locale) => (
          <SelectField
            key={locale}
            {...form.field(`shown.${locale}`, labels(`language.${locale}`))}
            empty={t('form.shownByRule')}
            options={SHOWN_NAMES.map((value) => ({
              value,
              label: value === 'name' ? t('form.shownName') : labels(`nameForm.${value}`),
            }))}
          />
        ))}
      </div>
    </Fieldset>
  );
}
