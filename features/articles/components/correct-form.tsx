'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { EVENT_CATEGORIES, OFFICE_KINDS, OUR_ROLES, type ProposalKind } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { correctAction } from '../actions';

type Props = {
  locale: string;
  organization: string;
  article: string;
  proposal: string;
  kind: ProposalKind;
  values: Record<string, string>;
};

/** What of each kind can be corrected, in the order of the form. */
const FIELDS = {
  organization: ['name'],
  person: ['given', 'surname', 'patronymic'],
  role: ['text', 'office'],
  fact: ['text'],
  event: ['title', 'edtf', 'category', 'ourRole', 'place'],
  statement: ['title', 'edtf', 'addressee'],
} as const satisfies Record<ProposalKind, readonly string[]>;

/** Accepts a line in other words. */
export function CorrectForm({ locale, organization, article, proposal, kind, values }: Props) {
  const t = useTranslations('articles.review');
  const labels = useTranslations('labels');
  const common = useTranslations('common');
  const form = useActionForm({ action: correctAction, initial: values, errorText: useErrorText() });
  const options: Record<string, { value: string; label: string }[]> = {
    office: ['none' as const, ...OFFICE_KINDS].map((value) => ({
      value,
      label: value === 'none' ? t('noOffice') : labels(`office.${value}`),
    })),
    category: EVENT_CATEGORIES.map((value) => ({ value, label: labels(`category.${value}`) })),
    ourRole: OUR_ROLES.map((value) => ({ value, label: labels(`ourRole.${value}`) })),
  };
  return (
    <details className="more" open={form.state.status === 'error' || undefined}>
      <summary>{t('correct')}</summary>
      <ActionForm form={form} locale={locale} organization={organization} errorTitle={t('problem')}>
        <input type="hidden" name="id" value={article} />
        <input type="hidden" name="proposal" value={proposal} />
        {FIELDS[kind].map((name) => {
          const field = form.field(name, t(`field.${name}`));
          const choices = options[name];
          return choices ? (
            <SelectField key={name} {...field} options={choices} />
          ) : (
            <TextField key={name} {...field} />
          );
        })}
        <div>
          <SubmitButton pending={form.pending} pendingText={common('sending')} size="small">
            {t('acceptCorrected')}
          </SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}
