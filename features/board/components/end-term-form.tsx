'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { endTermAction } from '../actions';
import { endTermInput } from '../schema';

type Props = {
  locale: string;
  organization: string;
  term: string;
  /** The day that is proposed; empty where none is. */
  end: string;
  isOpen?: boolean;
};

/** Ends a term; says first that it stays in the history. */
export function EndTermForm({ term, end, isOpen = false, ...props }: Props) {
  const t = useTranslations('board');
  const common = useTranslations('common');
  const form = useActionForm({
    action: endTermAction,
    schema: endTermInput,
    initial: { end },
    errorText: useErrorText(),
  });
  return (
    <details className="more" open={isOpen || form.state.status === 'error'}>
      <summary className="btn btn-small">{t('end.action')}</summary>
      <div className="card card-in mt-3">
        <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
          <p>{t('end.explained')}</p>
          <HiddenField name="term" value={term} />
          <DateField {...form.field('end', t('term.end'))} required hint={t('form.dateHint')} />
          <div>
            <SubmitButton pending={form.pending} pendingText={common('sending')} look="danger">
              {t('end.submit')}
            </SubmitButton>
          </div>
        </ActionForm>
      </div>
    </details>
  );
}
