'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { tickHandoverAction, untickHandoverAction } from '../actions';

type Props = {
  locale: string;
  organization: string;
  term: string;
  item: string;
  /** What the line says, for those who hear the button alone. */
  label: string;
  isTicked: boolean;
  isOwn: boolean;
};

/** Marks a line as done, or takes the mark back. */
export function TickForm({ locale, organization, term, item, label, isTicked, isOwn }: Props) {
  const t = useTranslations('board');
  const common = useTranslations('common');
  const form = useActionForm({
    action: isTicked ? untickHandoverAction : tickHandoverAction,
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} locale={locale} organization={organization} errorTitle={t('form.problem')}>
      <HiddenField name="term" value={term} />
      <HiddenField name="item" value={item} />
      {isOwn ? <HiddenField name="$own" value="on" /> : null}
      <SubmitButton
        pending={form.pending}
        pendingText={common('sending')}
        look={isTicked ? 'plain' : 'quiet'}
        size="small"
      >
        {isTicked ? t('handover.untick') : t('handover.tick')}
        <span className="sr-only">: {label}</span>
      </SubmitButton>
    </ActionForm>
  );
}
