'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { RadioGroup } from '@/components/form/radio-group';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { choosePairAction } from '../actions';
import { chooseInput } from '../schema';

type Props = {
  locale: string;
  organization: string;
  person: string;
  people: { value: string; label: string; hint?: string }[];
};

/** Whose record is of the same person. It leads to both side by side: nothing is merged yet. */
export function ChoosePairForm({ person, people, ...props }: Props) {
  const t = useTranslations('duplicates');
  const common = useTranslations('common');
  const form = useActionForm({
    action: choosePairAction,
    schema: chooseInput,
    initial: { person },
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('byHand.problem')}>
      <HiddenField name="person" value={person} />
      <RadioGroup {...form.field('other', t('byHand.who'))} required options={people} />
      <p className="soft">{t('byHand.hint')}</p>
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('list.compare')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
