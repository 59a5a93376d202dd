'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/checkbox-field';
import { HiddenField } from '@/components/form/hidden-field';
import { RadioGroup } from '@/components/form/radio-group';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { TextareaField } from '@/components/form/textarea-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { nameQuestions } from '@/features/questions/components/question-fields';
import type { Question } from '@/features/questions/rules';
import type { Locale } from '@/lib/locales';
import { registerAction } from '../actions';
import type { PartyWard } from '../rules';
import { registerSchema } from '../schema';
import { KindField, PartyFields } from './party-fields';
import { PartyWishes } from './party-wishes';
import { QuestionSheet } from './question-sheet';
import { useNameParty } from './use-name-party';

type Props = {
  locale: Locale;
  organization: string;
  event: string;
  /** Makes a form that is sent twice count once. */
  formKey: string;
  /** Somebody without a login gives the address that the link is sent to. */
  asksEmail: boolean;
  /** Or says that there is none. */
  allowsNoEmail: boolean;
  /** Everybody who comes is named. */
  needsNames: boolean;
  isForWaitingList: boolean;
  maxPartySize: number;
  /** Somebody might have to wait: asks whether fewer of them would come as well. */
  hasWaitingList: boolean;
  /** Who else of the registrant's home can be taken along. */
  wards: PartyWard[];
  /** Kinds of ticket; none where seats are just seats. */
  kinds: { id: string; name: string; isForAdults: boolean }[];
  /** The secret of the link of the invited, where one came by it. */
  invite?: string;
  initial: Record<string, string>;
  questions: Question[];
};

/** Registering for an event: oneself, how to be reached, and who comes along. */
export function RegisterForm(props: Props) {
  const { locale, organization, event, formKey, asksEmail, isForWaitingList, maxPartySize, wards } = props;
  const { kinds, hasWaitingList, allowsNoEmail, needsNames, invite, initial, questions } = props;
  const t = useTranslations('registrations.form');
  const common = useTranslations('common');
  const form = useActionForm({
    action: registerAction,
    schema: registerSchema,
    initial,
    errorText: useErrorText(),
  });
  const nameParty = useNameParty();
  return (
    <ActionForm
      form={form}
      locale={locale}
      organization={organization}
      errorTitle={t('problem')}
      requiredNote={t('requiredNote')}
    >
      <HiddenField name="event" value={event} />
      <HiddenField name="key" value={formKey} />
      {invite ? <HiddenField name="invite" value={invite} /> : null}
      <TextField {...form.field('name', t('name'))} required autoComplete="name" maxLength={200} />
      {asksEmail ? (
        <>
          <TextField
            {...form.field('email', t('email'))}
            type="email"
            hint={t('emailHint')}
            required={!allowsNoEmail}
            autoComplete="email"
          />
          {allowsNoEmail ? (
            <CheckboxField {...form.field('noEmail')} label={t('noEmail')} hint={t('noEmailHint')} />
          ) : null}
        </>
      ) : null}
      <TextField
        {...form.field('phone', t('phone'))}
        type="tel"
        hint={t(asksEmail && allowsNoEmail ? 'phoneHint' : 'optional')}
        autoComplete="tel"
      />
      {maxPartySize > 1 && wards.length > 0 ? (
        <RadioGroup
          {...form.field('wards', t('wards'))}
          hint={t('wardsHint')}
          multiple
          options={wards.map(({ id, name, age }) => ({
            value: id,
            label: name,
            hint: age === null ? undefined : t('wardAge', { age }),
          }))}
        />
      ) : null}
      {nameParty(form, { max: maxPartySize, kinds, needsNames })}
      <KindField form={form} kinds={kinds} />
      {maxPartySize > 1 ? (
        <PartyFields form={form} max={maxPartySize} kinds={kinds} needsNames={needsNames} />
      ) : null}
      <PartyWishes form={form} max={hasWaitingList ? maxPartySize : 1} />
      {nameQuestions(form, questions, maxPartySize, locale)}
      <QuestionSheet form={form} questions={questions} locale={locale} wards={wards} max={maxPartySize} />
      <TextareaField {...form.field('note', t('note'))} hint={t('optional')} rows={2} maxLength={2000} />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')} wide>
          {t(isForWaitingList ? 'joinWaitingList' : 'register')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
