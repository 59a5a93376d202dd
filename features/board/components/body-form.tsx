'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/checkbox-field';
import { DateField } from '@/components/form/date-field';
import { HiddenField } from '@/components/form/hidden-field';
import { LocaleTextsField } from '@/components/form/locale-texts-field';
import { NumberField } from '@/components/form/number-field';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { BODY_KINDS } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { LOCALES } from '@/lib/locales';
import { addBodyAction, updateBodyAction } from '../actions';
import { addBodyInput, updateBodyInput } from '../schema';

type Props = {
  locale: string;
  organization: string;
  initial: Record<string, string>;
  /** The body that is changed; a new one without. Its kind stays. */
  id?: string;
};

/** A body: what it is called, how long its terms last, when it is elected next. */
export function BodyForm({ id, initial, ...props }: Props) {
  const t = useTranslations('board');
  const labels = useTranslations('labels');
  const common = useTranslations('common');
  const form = useActionForm({
    action: id ? updateBodyAction : addBodyAction,
    schema: id ? updateBodyInput : addBodyInput,
    initial,
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')} requiredNote={t('form.required')}>
      {id ? (
        <HiddenField name="id" value={id} />
      ) : (
        <SelectField
          {...form.field('kind', t('body.kind'))}
          required
          options={BODY_KINDS.map((value) => ({ value, label: labels(`body.${value}`) }))}
        />
      )}
      <LocaleTextsField
        label={t('body.name')}
        hint={t('body.nameHint')}
        locales={LOCALES.map((locale) => ({ locale, label: labels(`language.${locale}`) }))}
        field={(locale) => form.field(`texts.${locale}.name`)}
      />
      <div className="beside">
        <NumberField
          {...form.field('termMonths', t('body.termMonths'))}
          hint={t('body.termMonthsHint')}
          min={1}
          max={240}
        />
        <DateField
          {...form.field('nextElection', t('body.nextElection'))}
          hint={t('body.nextElectionHint')}
        />
        <NumberField {...form.field('position', t('office.position'))} min={0} max={999} />
      </div>
      <CheckboxField {...form.field('isPublic', t('office.isPublic'))} hint={t('body.isPublicHint')} />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {id ? common('save') : t('body.add')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
