'use client';

import { useTranslations } from 'next-intl';
import { Fieldset } from '@/components/form/fieldset';
import { SelectField, type SelectOption } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import type { ActionForm } from '@/components/form/use-action-form';

/** What of the place is the same in every language, the way in from afar, and whom to ask. */
export function EventPlaceFields({ form, countries }: { form: ActionForm; countries: SelectOption[] }) {
  const t = useTranslations('events.form');
  const url = { type: 'url', placeholder: 'https://', inputMode: 'url' } as const;
  return (
    <>
      <Fieldset legend={t('way')}>
        <div className="grid gap-5 sm:grid-cols-2">
          <SelectField
            {...form.field('countryCode', t('country'))}
            options={countries}
            empty={t('noCountry')}
          />
          <TextField {...form.field('mapUrl', t('mapUrl'))} {...url} />
        </div>
        <TextField {...form.field('onlineUrl', t('onlineUrl'))} hint={t('onlineUrlHint')} {...url} />
      </Fieldset>
      <Fieldset legend={t('contact')} hint={t('contactHint')}>
        <div className="grid gap-5 sm:grid-cols-3">
          <TextField {...form.field('contactName', t('contactName'))} autoComplete="off" maxLength={120} />
          <TextField
            {...form.field('contactPhone', t('contactPhone'))}
            type="tel"
            autoComplete="off"
            maxLength={40}
          />
          <TextField {...form.field('contactEmail', t('contactEmail'))} type="email" autoComplete="off" />
        </div>
      </Fieldset>
    </>
  );
}
