'use client';

import { useTranslations } from 'next-intl';
import { Fieldset } from '@/components/form/fieldset';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { TextareaField } from '@/components/form/textarea-field';
import type { ActionForm } from '@/components/form/use-action-form';
import type { ContactKind } from '@/db/enums';
import { labelsOf } from '../contact-labels';
import type { PersonField } from '../fields';
import { LABEL_OF } from '../main-contact';
import { ContactRows } from './contact-rows';

interface Props {
  form: ActionForm;
  /** What is asked; the rest is left out. */
  shows: (field: PersonField) => boolean;
  /** Some is kept from whoever fills this in. */
  hint?: string;
  /** How many further contacts there are; each gets a row, and one more is empty. */
  rows: number;
  /** The person says of each who sees it. */
  isOwn?: boolean;
}

const OURS: readonly PersonField[] = ['phone', 'email', 'city', 'address', 'contacts', 'language'];

/** How to reach somebody. The first of each kind is the one that lists show and letters go to. */
export function ContactFields({ form, shows, hint, rows, isOwn }: Props) {
  const t = useTranslations('members');
  const labels = useTranslations('labels');
  if (!OURS.some(shows)) return null;
  const label = (kind: ContactKind) => (
    <SelectField
      {...form.field(LABEL_OF[kind], t(`form.${LABEL_OF[kind]}`))}
      empty={t('form.noLabel')}
      options={labelsOf(kind).map((value) => ({ value, label: labels(`contactLabel.${value}`) }))}
    />
  );
  return (
    <Fieldset legend={t('form.contact')} hint={hint}>
      {shows('phone') ? (
        <div className="beside">
          <TextField
            {...form.field('phone', t('field.phone'))}
            type="tel"
            autoComplete="off"
            inputMode="tel"
          />
          {label('phone')}
        </div>
      ) : null}
      {shows('email') ? (
        <div className="beside">
          <TextField
            {...form.field('email', t('field.email'))}
            type="email"
            autoComplete="off"
            spellCheck={false}
          />
          {label('email')}
        </div>
      ) : null}
      {shows('address') ? (
        <div className="beside">
          <TextareaField {...form.field('address', t('field.address'))} rows={2} />
          {label('address')}
        </div>
      ) : null}
      {shows('city') ? <TextField {...form.field('city', t('field.city'))} autoComplete="off" /> : null}
      {shows('contacts') ? <ContactRows form={form} rows={rows} isOwn={isOwn} /> : null}
      {shows('language') ? (
        <SelectField
          {...form.field('language', t('field.language'))}
          hint={t('form.languageHint')}
          empty={t('form.noLanguage')}
          options={(['az', 'ru', 'en'] as const).map((value) => ({
            value,
            label: labels(`language.${value}`),
          }))}
          short
        />
      ) : null}
    </Fieldset>
  );
}
