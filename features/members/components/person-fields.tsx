'use client';

import { useLocale, useTranslations } from 'next-intl';
import { DateField } from '@/components/form/date-field';
import { Fieldset } from '@/components/form/fieldset';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { TextareaField } from '@/components/form/textarea-field';
import type { ActionForm } from '@/components/form/use-action-form';
import type { Locale } from '@/lib/locales';
import type { PersonField } from '../fields';
import { type OwnType, typeOptions } from '../type-names';

type Props = { form: ActionForm; hidden?: readonly PersonField[] };

const FORMS = ['ru', 'en', 'az-cyrillic', 'passport', 'former'] as const;
const FORM_LANGUAGES: Record<string, string | undefined> = { ru: 'ru', en: 'en', 'az-cyrillic': 'az-Cyrl' };

/** The name and birth date: only admins write them. */
export function NameFields({ form }: Props) {
  const t = useTranslations('members');
  return (
    <Fieldset legend={t('form.person')}>
      <div className="beside">
        <TextField {...form.field('surname', t('field.surname'))} required autoComplete="off" lang="az" />
        <TextField {...form.field('given', t('field.given'))} required autoComplete="off" lang="az" />
        <TextField
          {...form.field('patronymic', t('field.patronymic'))}
          hint={t('form.patronymicHint')}
          autoComplete="off"
          lang="az"
        />
      </div>
      <DateField {...form.field('birth', t('field.birth'))} hint={t('form.dateHint')} />
    </Fieldset>
  );
}

/** Other spellings of the name, closed at first. */
export function SpellingFields({ form }: Props) {
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
    </details>
  );
}

/** How to reach somebody, and what they do. What is hidden from the writer is not asked. */
export function ContactFields({ form, hidden = [] }: Props) {
  const t = useTranslations('members');
  const labels = useTranslations('labels');
  const shows = (field: PersonField) => !hidden.includes(field);
  return (
    <Fieldset legend={t('form.contact')} hint={hidden.length > 0 ? t('form.hiddenHint') : undefined}>
      <div className="beside">
        {shows('phone') ? (
          <TextField
            {...form.field('phone', t('field.phone'))}
            type="tel"
            autoComplete="off"
            inputMode="tel"
          />
        ) : null}
        {shows('email') ? (
          <TextField
            {...form.field('email', t('field.email'))}
            type="email"
            autoComplete="off"
            spellCheck={false}
          />
        ) : null}
        {shows('city') ? <TextField {...form.field('city', t('field.city'))} autoComplete="off" /> : null}
        {shows('occupation') ? (
          <TextField {...form.field('occupation', t('field.occupation'))} autoComplete="off" />
        ) : null}
      </div>
      {shows('address') ? <TextareaField {...form.field('address', t('field.address'))} rows={2} /> : null}
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
    </Fieldset>
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
  const locale = useLocale() as Locale;
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
