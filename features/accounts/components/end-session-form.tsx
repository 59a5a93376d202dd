'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { endOtherSessionsAction, endSessionAction } from '../actions';
import { useErrorText } from './use-error-text';

type Props = {
  locale: string;
  /** One session; without it all but this one. */
  sessionId?: string;
};

/** Signs another device out, or all of them. */
export function EndSessionForm({ locale, sessionId }: Props) {
  const t = useTranslations('accounts');
  const common = useTranslations('common');
  const form = useActionForm({
    action: sessionId ? endSessionAction : endOtherSessionsAction,
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} locale={locale} errorTitle={t('problem')} className="grid gap-2">
      {sessionId ? <HiddenField name="sessionId" value={sessionId} /> : null}
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')} look="quiet" size="small">
          {t(sessionId ? 'sessions.end' : 'sessions.endOthers')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
