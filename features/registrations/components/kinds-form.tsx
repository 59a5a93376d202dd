'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/checkbox-field';
import { Fieldset } from '@/components/form/fieldset';
import { HiddenField } from '@/components/form/hidden-field';
import { NumberField } from '@/components/form/number-field';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import { AGE_GROUPS } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { LOCALES } from '@/lib/locales';
import { setKindsAction } from '../manage-actions';
import { kindsSchema, MOST_KINDS } from '../schema';

type Props = {
  locale: string;
  organization: string;
  event: string;
  initial: Record<string, string>;
  count: number;
  /** One registers for a whole series: the kinds are those of all its dates to come. */
  isForSeries: boolean;
};

/** The kinds of ticket: what each is called, whom it is for, and how many seats it has of its own. */
export function KindsForm({ locale, organization, event, initial, count, isForSeries }: Props) {
  const t = useTranslations('registrations.kinds');
  const ages = useTranslations('labels.ageGroup');
  const languages = useTranslations('labels.language');
  const common = useTranslations('common');
  const form = useActionForm({
    action: setKindsAction,
    schema: kindsSchema,
    initial,
    errorText: useErrorText(),
  });
  const rows = Math.min(MOST_KINDS, Math.max(3, count + 1));
  return (
    <div className="mt-5">
      <DetailsDisclosure
        summary={t('title', { count })}
        open={form.state.status === 'error' ? true : undefined}
        id="kinds"
      >
        <ActionForm
          form={form}
          locale={locale}
          organization={organization}
          errorTitle={t('problem')}
          className="card card-in form mt-4"
        >
          <HiddenField name="event" value={event} />
          <p className="sub">{t('explained')}</p>
          {isForSeries ? <p className="sub">{t('ofSeries')}</p> : null}
          {Array.from({ length: rows }, (_, i) => {
            const id = initial[`kinds.${i}.id`];
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list
              <Fieldset key={i} legend={t('kind', { number: i + 1 })}>
                {id ? <HiddenField name={`kinds.${i}.id`} value={id} /> : null}
                <div className="grid gap-5 sm:grid-cols-3">
                  {LOCALES.map((language) => (
                    <TextField
                      key={language}
                      {...form.field(`kinds.${i}.names.${language}`, languages(language))}
                      lang={language}
                      maxLength={60}
                    />
                  ))}
                </div>
                <div className="grid gap-5 sm:grid-cols-2">
                  <SelectField
                    {...form.field(`kinds.${i}.ageGroup`, t('whom'))}
                    options={[
                      { value: '', label: t('chosen') },
                      ...AGE_GROUPS.map((value) => ({ value, label: ages(value) })),
                    ]}
                  />
                  <NumberField {...form.field(`kinds.${i}.capacity`, t('capacity'))} min={0} />
                </div>
              </Fieldset>
            );
          })}
          {Object.keys(form.state.errors).some((name) => name.endsWith('.capacity')) ? (
            <CheckboxField {...form.field('belowTaken')} label={t('belowTaken')} hint={t('belowTakenHint')} />
          ) : null}
          {form.state.errors.takeBack ? (
            <CheckboxField {...form.field('takeBack')} label={t('takeBack')} />
          ) : null}
          <div>
            <SubmitButton pending={form.pending} pendingText={common('sending')}>
              {common('save')}
            </SubmitButton>
          </div>
        </ActionForm>
      </DetailsDisclosure>
    </div>
  );
}
