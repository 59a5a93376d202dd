'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import type { FieldBinding } from '@/components/form/field-binding';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import type { ConsentPurpose } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { recordManyAction } from '../actions';

type Props = {
  locale: string;
  organization: string;
  campaign: string;
  today: string;
  people: readonly { id: string; name: string; asked: readonly ConsentPurpose[] }[];
};

/** What came back on paper, for many at once: tick the form, and what is ticked on it. */
export function CameBackForm({ locale, organization, campaign, today, people }: Props) {
  const t = useTranslations('consents');
  const common = useTranslations('common');
  const form = useActionForm({
    action: recordManyAction,
    initial: { day: today },
    errorText: useErrorText(),
  });
  const box = (name: string, label: string) => (
    <label className="choice" key={name}>
      <input type="checkbox" value="on" {...boxProps(form.field(name))} />
      <span>{label}</span>
    </label>
  );
  return (
    <ActionForm form={form} locale={locale} organization={organization} errorTitle={t('form.problem')}>
      <HiddenField name="id" value={campaign} />
      <div className="beside">
        <DateField {...form.field('day', t('form.day'))} kind="date" max={today} />
        <TextField {...form.field('note', t('form.note'))} hint={t('form.noteHint')} maxLength={500} />
      </div>
      <ul className="card list-none">
        {people.map(({ id, name, asked }) => (
          <li className="border-line px-4 py-3 [&:not(:last-child)]:border-b" key={id}>
            <fieldset className="field">
              <legend className="font-medium">{name}</legend>
              {box(`rows.${id}.back`, t('cameBack.back'))}
              <div className="flex flex-wrap gap-x-6">
                {asked.map((purpose) => box(`rows.${id}.${purpose}`, t(`purpose.${purpose}`)))}
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('cameBack.submit')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

const boxProps = ({ name, id, defaultValue, inputRef, onChange, onBlur }: FieldBinding) => ({
  ...{ name, id, onChange, onBlur },
  ref: inputRef,
  defaultChecked: defaultValue === 'on',
});
