'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { updateMemberAction } from '../actions';
import type { PersonField } from '../fields';
import { updateMemberInput } from '../schema';
import { AboutFields } from './about-fields';
import { ContactFields } from './contact-fields';
import { KeepingFields, NameFields, SpellingFields } from './person-fields';
import { ShownNameFields } from './shown-name-fields';

type Props = {
  locale: string;
  organization: string;
  id: string;
  version: string;
  initial: Record<string, string>;
  hidden: PersonField[];
  /** How many further contacts there are. */
  contacts: number;
};

/** Changes a record. */
export function EditMemberForm({ locale, organization, id, version, initial, hidden, contacts }: Props) {
  const shows = (field: PersonField) => !hidden.includes(field);
  const t = useTranslations('members');
  const common = useTranslations('common');
  const form = useActionForm({
    action: updateMemberAction,
    schema: updateMemberInput,
    initial,
    errorText: useErrorText(),
  });
  return (
    <ActionForm
      form={form}
      locale={locale}
      organization={organization}
      errorTitle={t('form.problem')}
      requiredNote={t('form.required')}
    >
      <HiddenField name="id" value={id} />
      <HiddenField name="version" value={version} />
      <NameFields form={form} />
      <SpellingFields form={form}>
        <ShownNameFields form={form} />
      </SpellingFields>
      <ContactFields
        form={form}
        shows={shows}
        rows={contacts}
        hint={hidden.length > 0 ? t('form.hiddenHint') : undefined}
      />
      <AboutFields form={form} shows={shows} />
      <KeepingFields form={form} />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {common('save')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
