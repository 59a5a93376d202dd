'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DateField } from '@/components/form/date-field';
import { Fieldset } from '@/components/form/fieldset';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { TextareaField } from '@/components/form/textarea-field';
import type { ActionForm } from '@/components/form/use-action-form';
import type { PersonField } from '../fields';
import { type OwnType, typeOptions } from '../type-names';

type Props = { form: ActionForm };

const FORMS = ['ru', 'en', 'az-cyrillic', 'passport', 'former', 'az'] as const;
const FORM_LANGUAGES: Record<string, string | undefined> = {
  az: 'az',
  ru: 'ru',
  en: 'en',
  'az-cyrillic': 'az-Cyrl',
};

/** The name and birth date: only admins write them, others ask for a change. */
export function NameFields({ form, fields }: Props & { fields?: readonly PersonField[] }) {
  const t = useTranslations('members');
  const shows = (field: PersonField) => fields === undefined || fields.includes(field);
  if (!shows('name') && !shows('patronymic') && !shows('birth')) return null;
  return (
    <Fieldset legend={t('form.person')}>
      <div className="beside">
        {shows('name') ? (
          <>
            <TextField {...form.field('surname', t('field.surname'))} required autoComplete="off" lang="az" />
            <TextField {...form.field('given', t('field.given'))} required autoComplete="off" lang="az" />
          </>
        ) : null}
        {shows('patronymic') ? (
          <TextField
            {...form.field('patronymic', t('field.patronymic'))}
            hint={t('form.patronymicHint')}
            autoComplete="off"
            lang="az"
          />
        ) : null}
      </div>
      {shows('birth') ? (
        <DateField {...form.field('birth', t('field.birth'))} hint={t('form.dateHint')} />
      ) : null}
    </Fieldset>
  );
}

/** Other spellings of the name, closed at first. */
export function SpellingFields({ form, children }: Props & { children?: ReactNode }) {
  const t = useTranslations('members');
  const labels = useTranslations('labels');
  return (
    <details className="more">
      <summary className="btn btn-small">{t('form.spellings')}</summary>
      <p className="hint mt-3">{t('form.spellingsHint')}</p>
      {FORMS.map((name) => (
        <Fieldset key={name} legend={labels(`nameForm.${name}`)}>
          <div className="beside">
            {(['surname', 'given', 'patronymic'] as const).map((part) => (
              <TextField
                key={part}
                {...form.field(`names.${name}.${part}`, t(`field.${part}`))}
                autoComplete="off"
                lang={FORM_LANGUAGES[name]}
              />
            ))}
          </div>
        </Fieldset>
      ))}
      {children}
    </details>
  );
}

/** What only the administration keeps. */
export function KeepingFields({ form }: Props) {
  const t = useTranslations('members');
  return (
    <Fieldset legend={t('form.keeping')}>
      <TextField {...form.field('memberNumber', t('field.memberNumber'))} short autoComplete="off" />
      <TextareaField {...form.field('notes', t('field.notes'))} hint={t('form.notesHint')} rows={4} />
    </Fieldset>
  );
}

/** Type and beginning of a membership. */
export function MembershipFields({ form, types }: Props & { types: OwnType[] }) {
  const t = useTranslations('members');
  const labels = useTranslations('labels');
  const locale = useLocale();
  return (
    <div className="beside">
      <SelectField
        {...form.field('type', t('field.type'))}
        required
        options={typeOptions(types, locale, labels as never)}
      />
      <DateField {...form.field('start', t('field.since'))} required hint={t('form.dateHint')} />
    </div>
  );
}
