'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { CheckboxField } from '@/components/form/checkbox-field';
import { HiddenField } from '@/components/form/hidden-field';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import type { ActionForm } from '@/components/form/use-action-form';
import { CONTACT_KINDS, CONTACT_LABELS } from '@/db/enums';
import { choicesOf } from '../fields';

interface Props {
  form: ActionForm;
  rows: number;
  isOwn?: boolean;
}

/** What came back from the server may have more rows than the record. */
const typedRows = ({ state }: ActionForm) =>
  state.status === 'error'
    ? Object.keys(state.values).reduce(
        (most, name) => Math.max(most, 1 + Number(/^contacts\.(\d+)\.value$/.exec(name)?.[1] ?? -1)),
        0,
      )
    : 0;

/** Further phones, mail and postal addresses, a row each. One row is always empty, so it works without JavaScript too. */
export function ContactRows({ form, rows, isOwn = false }: Props) {
  const t = useTranslations('members');
  const labels = useTranslations('labels');
  const [more, setMore] = useState(0);
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => setHasScript(true), []);
  const count = Math.max(rows + 1, typedRows(form)) + more;
  return (
    <fieldset className="grid gap-3 border-0 p-0">
      <legend className="label">{t('field.contacts')}</legend>
      <p className="hint">{t('form.contactsHint')}</p>
      {Array.from({ length: count }, (_, index) => {
        const name = (part: string) => `contacts.${index}.${part}`;
        const id = form.field(name('id')).defaultValue;
        const visibility = form.field(name('visibility'), t('form.whoSees'));
        const isKnown = Boolean(form.field(name('value')).defaultValue);
        const kind = form.field(name('kind')).defaultValue;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place of a row is its name in the form
          <div key={index} className="grid gap-2 border-t border-line pt-3">
            {id ? <HiddenField name={name('id')} value={id} /> : null}
            <div className="beside">
              <SelectField
                {...form.field(name('kind'), t('form.contactKind'))}
                options={CONTACT_KINDS.map((value) => ({ value, label: t(`field.${value}`) }))}
              />
              <SelectField
                {...form.field(name('label'), t('form.contactLabel'))}
                empty={t('form.noLabel')}
                options={CONTACT_LABELS.map((value) => ({ value, label: labels(`contactLabel.${value}`) }))}
              />
              <TextField {...form.field(name('value'), t('form.contactValue'))} autoComplete="off" />
              {isOwn ? (
                <SelectField
                  {...visibility}
                  defaultValue={visibility.defaultValue ?? 'admins'}
                  options={choicesOf('phone').map((value) => ({
                    value,
                    label: labels(`visibility.${value}`),
                  }))}
                />
              ) : null}
            </div>
            {isKnown && kind ? <CheckboxField {...form.field(name('main'), t('form.contactMain'))} /> : null}
          </div>
        );
      })}
      {hasScript ? (
        <div>
          <button type="button" className="btn btn-small" onClick={() => setMore((n) => n + 1)}>
            {t('form.contactAdd')}
          </button>
        </div>
      ) : null}
    </fieldset>
  );
}
