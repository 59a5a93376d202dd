'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { STATEMENT_PERSON_ROLES } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { addNewPersonAction } from '../actions';
import { addNewPersonInput } from '../schema';

type Props = { locale: string; organization: string; id: string; role: string };

/** A name that the organization does not know yet: it becomes a plain name, no member. */
export function ManageAddNameForm({ locale, organization, id, role }: Props) {
  const t = useTranslations('statements.names');
  const shared = useTranslations('organizations');
  const labels = useTranslations('labels');
  const common = useTranslations('common');
  const form = useActionForm({
    action: addNewPersonAction,
    schema: addNewPersonInput,
    initial: { role },
    errorText: useErrorText(),
  });
  return (
    <div className="grid min-w-0 content-start gap-3">
      <h3 className="font-serif text-lg font-semibold">{t('newName')}</h3>
      <ActionForm form={form} locale={locale} organization={organization} errorTitle={shared('form.problem')}>
        <HiddenField name="id" value={id} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...form.field('given', t('given'))} autoComplete="off" required />
          <TextField {...form.field('surname', t('surname'))} autoComplete="off" required />
        </div>
        <SelectField
          {...form.field('role', t('role'))}
          short
          options={STATEMENT_PERSON_ROLES.map((value) => ({
            value,
            label: labels(`statementPerson.${value}`),
          }))}
        />
        <div>
          <SubmitButton pending={form.pending} pendingText={common('sending')} look="quiet">
            {t('addNew')}
          </SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}
