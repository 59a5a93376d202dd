'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { Note } from '@/components/ui/note';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import type { FormAction } from '@/lib/form-state';
import type { z } from '@/lib/validation';
import { chooseVisibilityAction, requestChangesAction, updateProfileAction } from '../actions';
import type { PersonField } from '../fields';
import { chooseVisibilityInput, requestChangesInput, updateProfileInput } from '../schema';
import type { FieldChoice } from '../view';
import { AboutFields } from './about-fields';
import { ContactFields } from './contact-fields';
import { NameFields, SpellingFields } from './person-fields';

type Props = {
  locale: string;
  organization: string;
  /** Somebody else's record than one's own: what saves it, and who it is of. */
  instead?: { action: FormAction; schema: z.ZodType; person: string };
};

interface ProfileProps extends Props {
  version: string;
  initial: Record<string, string>;
  fields: PersonField[];
}

/** What the organization leaves to the person. */
export function ProfileForm({
  version,
  initial,
  fields,
  contacts,
  instead,
  ...props
}: ProfileProps & { contacts: number }) {
  const t = useTranslations('members');
  const common = useTranslations('common');
  const form = useActionForm({
    action: instead?.action ?? updateProfileAction,
    schema: instead?.schema ?? updateProfileInput,
    initial,
    errorText: useErrorText(),
  });
  const shows = (field: PersonField) => fields.includes(field);
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
      {instead ? <HiddenField name="person" value={instead.person} /> : null}
      <HiddenField name="version" value={version} />
      <HiddenField name="fields" value={fields.join(',')} />
      <ContactFields form={form} shows={shows} rows={contacts} isOwn />
      <AboutFields form={form} shows={shows} />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {common('save')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** What waits for approval when the person asks for it. */
export function ChangesForm({ version, initial, fields, instead, ...props }: ProfileProps) {
  const t = useTranslations('members');
  const changes = useTranslations('changes');
  const common = useTranslations('common');
  const form = useActionForm({
    action: instead?.action ?? requestChangesAction,
    schema: instead?.schema ?? requestChangesInput,
    initial,
    errorText: useErrorText(),
  });
  const shows = (field: PersonField) => fields.includes(field);
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
      {instead ? <HiddenField name="person" value={instead.person} /> : null}
      <HiddenField name="version" value={version} />
      <HiddenField name="fields" value={fields.join(',')} />
      <NameFields form={form} fields={fields} />
      {shows('nameForms') ? <SpellingFields form={form} /> : null}
      <ContactFields form={form} shows={shows} rows={0} />
      <AboutFields form={form} shows={shows} />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {changes('own.submit')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Who sees which field. */
export function VisibilityForm({ choices, instead, ...props }: Props & { choices: FieldChoice[] }) {
  const t = useTranslations('members');
  const labels = useTranslations('labels');
  const common = useTranslations('common');
  const form = useActionForm({
    action: instead?.action ?? chooseVisibilityAction,
    schema: instead?.schema ?? chooseVisibilityInput,
    initial: Object.fromEntries(choices.map(({ field, chosen }) => [`fields.${field}`, chosen])),
    errorText: useErrorText(),
  });
  const publicYet = choices.filter(({ isPublicYet }) => isPublicYet).map(({ field }) => t(`field.${field}`));
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
      {instead ? <HiddenField name="person" value={instead.person} /> : null}
      {publicYet.length > 0 ? <Note>{t('profile.publicYet', { fields: publicYet.join(', ') })}</Note> : null}
      <div className="beside">
        {choices.map(({ field, options }) => (
          <SelectField
            key={field}
            {...form.field(`fields.${field}`, t(`field.${field}`))}
            hint={field === 'birth' ? t('profile.birthHint') : undefined}
            options={options.map((value) => ({ value, label: labels(`visibility.${value}`) }))}
          />
        ))}
      </div>
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {common('save')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
