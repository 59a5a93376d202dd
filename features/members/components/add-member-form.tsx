'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { Fieldset } from '@/components/form/fieldset';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import type { Locale } from '@/lib/locales';
import { addMemberAction } from '../actions';
import type { CustomField } from '../custom';
import { addMemberInput } from '../schema';
import type { OwnType } from '../type-names';
import { AboutFields } from './about-fields';
import { ContactFields } from './contact-fields';
import { KnownAlready } from './known-already';
import { nameQuestions } from './name-questions';
import { KeepingFields, MembershipFields, NameFields, SpellingFields } from './person-fields';
import { QuestionFieldset } from './question-fieldset';
import { ShownNameFields } from './shown-name-fields';

type Props = {
  locale: Locale;
  organization: string;
  formKey: string;
  today: string;
  types: OwnType[];
  /** The organization's own questions that nobody is added without an answer to. */
  required: CustomField[];
};

const everything = () => true;

/** A new member. When somebody of that name or with that contact is known, it asks before adding. */
export function AddMemberForm({ locale, organization, formKey, today, types, required }: Props) {
  const t = useTranslations('members');
  const common = useTranslations('common');
  const form = useActionForm({
    action: addMemberAction,
    schema: addMemberInput,
    initial: { type: 'ordinary', start: today },
    errorText: useErrorText(),
  });
  const { state } = form;
  const isDuplicate = state.status === 'error' && state.errors.anyway !== undefined;
  return (
    <ActionForm
      form={form}
      locale={locale}
      organization={organization}
      errorTitle={t('form.problem')}
      requiredNote={t('form.required')}
    >
      <HiddenField name="key" value={formKey} />
      {isDuplicate ? <KnownAlready form={form} locale={locale} organization={organization} /> : null}
      <NameFields form={form} />
      <SpellingFields form={form}>
        <ShownNameFields form={form} />
      </SpellingFields>
      <Fieldset legend={t('form.membership')}>
        <MembershipFields form={form} types={types} />
      </Fieldset>
      <ContactFields form={form} shows={everything} rows={0} />
      <AboutFields form={form} shows={everything} />
      <KeepingFields form={form} />
      {nameQuestions(form, required, locale)}
      <QuestionFieldset form={form} fields={required} locale={locale} legend={t('custom.ofPerson')} />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('add.submit')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
