'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { HiddenField } from '@/components/form/hidden-field';
import { NumberField } from '@/components/form/number-field';
import { RadioGroup } from '@/components/form/radio-group';
import { SubmitButton } from '@/components/form/submit-button';
import { type ActionForm as Form, useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { extendSeriesAction, repeatAction } from '../series-actions';
import { extendSeriesSchema, repeatSchema } from '../series-schema';

type Own = { locale: string; organization: string; event: string };

const REPETITIONS = ['weekly', 'fortnightly', 'monthly-day', 'monthly-weekday'] as const;
const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;

/** Makes a series of an event. */
export function RepeatForm({ locale, organization, event }: Own) {
  const t = useTranslations('events.series');
  const common = useTranslations('common');
  const form = useActionForm({
    action: repeatAction,
    schema: repeatSchema,
    initial: { repetition: 'weekly' },
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} locale={locale} organization={organization} errorTitle={t('problem')}>
      <HiddenField name="event" value={event} />
      <p className="sub">{t('repeatHint')}</p>
      <RadioGroup
        {...form.field('repetition', t('how'))}
        options={REPETITIONS.map((value) => ({ value, label: t(`repetition.${value}`) }))}
      />
      <div className="[form:has([value^=monthly]:checked)_&]:hidden">
        <RadioGroup
          {...form.field('weekdays', t('weekdays'))}
          hint={t('weekdaysHint')}
          multiple
          inline
          options={WEEKDAYS.map((day, at) => ({ value: String(at), label: t(`day.${day}`) }))}
        />
      </div>
      <EndFields form={form} />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('make')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Goes on with a series. */
export function ExtendSeriesForm({ locale, organization, event }: Own) {
  const t = useTranslations('events.series');
  const common = useTranslations('common');
  const form = useActionForm({
    action: extendSeriesAction,
    schema: extendSeriesSchema,
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} locale={locale} organization={organization} errorTitle={t('problem')}>
      <HiddenField name="event" value={event} />
      <p className="sub">{t('extendHint')}</p>
      <EndFields form={form} fewest={1} />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('add')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

function EndFields({ form, fewest = 2 }: { form: Form; fewest?: number }) {
  const t = useTranslations('events.series');
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <DateField {...form.field('until', t('until'))} kind="date" />
      <NumberField {...form.field('count', t('count'))} hint={t('countHint')} min={fewest} max={200} />
    </div>
  );
}
