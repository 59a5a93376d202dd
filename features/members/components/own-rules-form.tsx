'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { chooseOwnRulesAction } from '../actions';
import { chooseOwnRulesInput } from '../schema';
import type { OwnRuleChoice } from '../view';

type Props = { locale: string; organization: string; rules: OwnRuleChoice[] };

/** What members may do with each field of their own record. */
export function OwnRulesForm({ rules, ...props }: Props) {
  const t = useTranslations('changes');
  const fields = useTranslations('members');
  const common = useTranslations('common');
  const form = useActionForm({
    action: chooseOwnRulesAction,
    schema: chooseOwnRulesInput,
    initial: Object.fromEntries(rules.map(({ field, chosen }) => [`rules.${field}`, chosen])),
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('problem')}>
      <div className="beside">
        {rules.map(({ field, options }) => (
          <SelectField
            key={field}
            {...form.field(`rules.${field}`, fields(`field.${field}`))}
            options={options.map((value) => ({ value, label: t(`rule.${value}`) }))}
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
