'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/checkbox-field';
import { Fieldset } from '@/components/form/fieldset';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import type { ConsentPurpose } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import type { FormAction } from '@/lib/form-state';

type Props = {
  locale: string;
  organization: string;
  action: FormAction;
  /** Sent along: whose consents, and which texts are shown. */
  hidden: Record<string, string>;
  legend: string;
  hint: string;
  submit: string;
  open: { purpose: ConsentPurpose; text: string; last: string }[];
};

/** One unticked box for each purpose that is not agreed to. */
export function AnswerForm({ locale, organization, action, hidden, legend, hint, submit, open }: Props) {
  const t = useTranslations('consents');
  const common = useTranslations('common');
  const form = useActionForm({ action, errorText: useErrorText() });
  return (
    <ActionForm form={form} locale={locale} organization={organization} errorTitle={t('form.problem')}>
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <Fieldset legend={legend} hint={hint}>
        {open.map(({ purpose, text, last }) => (
          <CheckboxField
            key={purpose}
            {...form.field(`give.${purpose}`, t(`purpose.${purpose}`))}
            label={
              <>
                <b className="block">{t(`purpose.${purpose}`)}</b>
                {text}
              </>
            }
            hint={last || undefined}
          />
        ))}
      </Fieldset>
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {submit}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
