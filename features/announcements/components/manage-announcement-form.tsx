'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/checkbox-field';
import { Fieldset } from '@/components/form/fieldset';
import { HiddenField } from '@/components/form/hidden-field';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { TextareaField } from '@/components/form/textarea-field';
import { useActionForm } from '@/components/form/use-action-form';
import { ADDRESSED_STATES, MAIL_KINDS } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import type { Freshness } from '@/features/organizations/text-freshness';
import { LOCALES, type Locale } from '@/lib/locales';
import { createAnnouncementAction, updateAnnouncementAction } from '../actions';
import { createAnnouncementInput, updateAnnouncementInput } from '../schema';
import type { AudienceChoices } from '../view';
import { MarkdownToolbar } from './markdown-toolbar';

type Props = {
  locale: string;
  organization: string;
  defaultLocale: Locale;
  initial: Record<string, string>;
  choices: AudienceChoices;
  /** Only for one that exists. */
  id?: string;
  freshness?: Record<Locale, Freshness>;
  /** So that a new one is written once, however often the button is pressed. */
  formKey?: string;
};

/** What it is about, for whom, and the text in each language. */
export function ManageAnnouncementForm(props: Props) {
  const { locale, organization, defaultLocale, initial, choices, id, freshness, formKey } = props;
  const t = useTranslations('announcements');
  const shared = useTranslations('organizations');
  const labels = useTranslations('labels');
  const common = useTranslations('common');
  const form = useActionForm({
    action: id ? updateAnnouncementAction : createAnnouncementAction,
    schema: id ? updateAnnouncementInput : createAnnouncementInput,
    initial,
    errorText: useErrorText(),
  });
  const order = [defaultLocale, ...LOCALES.filter((other) => other !== defaultLocale)];
  const audiences = [
    { value: 'all', label: t('audience.all') },
    ...(['group', 'list', 'event'] as const).flatMap((kind) =>
      choices[`${kind}s`].map((choice) => ({
        value: `${kind}:${choice.id}`,
        label: `${t(`audience.${kind}`)}: ${choice.name}`,
      })),
    ),
    ...choices.events.flatMap(({ id: event, name }) =>
      ADDRESSED_STATES.map((state) => ({
        value: `event:${event}:${state}`,
        label: `${t('audience.event')}: ${name} · ${labels(`registrationState.${state}`)}`,
      })),
    ),
    ...choices.answers.map(({ value, name }) => ({ value, label: `${t('audience.event')}: ${name}` })),
  ];
  // What somebody else has chosen stays, also where it is not among one's own choices.
  if (initial.to && !audiences.some(({ value }) => value === initial.to)) {
    audiences.push({ value: initial.to, label: t('audience.asChosen') });
  }
  return (
    <ActionForm
      form={form}
      locale={locale}
      organization={organization}
      errorTitle={shared('form.problem')}
      requiredNote={shared('form.required')}
    >
      {id ? <HiddenField name="id" value={id} /> : null}
      {formKey ? <HiddenField name="key" value={formKey} /> : null}
      <Fieldset legend={t('form.whom')}>
        <SelectField {...form.field('to', t('form.to'))} options={audiences} />
        <SelectField
          {...form.field('kind', t('form.kind'))}
          hint={t('form.kindHint')}
          options={MAIL_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
      </Fieldset>
      {order.map((language) => {
        const name = labels(`language.${language}`);
        const text = form.field(`texts.${language}.text`, `${t('form.text')} (${name})`);
        return (
          <Fieldset key={language} legend={name}>
            <TextField
              {...form.field(`texts.${language}.title`, `${t('form.title')} (${name})`)}
              lang={language}
              required={language === defaultLocale}
            />
            <div>
              <MarkdownToolbar target={text.id} />
              <TextareaField
                {...text}
                hint={language === defaultLocale ? t('form.textHint') : undefined}
                lang={language}
                rows={8}
                required={language === defaultLocale}
              />
            </div>
            {language !== defaultLocale && freshness?.[language] === 'stale' ? (
              <CheckboxField
                {...form.field(`texts.${language}.isCurrent`)}
                label={shared('freshness.declare')}
                hint={shared('freshness.stale')}
              />
            ) : null}
          </Fieldset>
        );
      })}
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {id ? common('save') : t('form.create')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
