'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { pauseMembershipAction, resumeMembershipAction } from '../actions';
import { removePauseAction } from '../correct-actions';
import { removePauseInput } from '../correct-schema';
import { pauseMembershipInput, resumeMembershipInput } from '../schema';

type Whose = { locale: string; organization: string; id: string };
type Props = Whose & { today: string };

/** Lets a membership rest: from when, and why. */
export function PauseMembershipForm({ membership, today, ...props }: Props & { membership: string }) {
  const t = useTranslations('members');
  const common = useTranslations('common');
  const form = useActionForm({
    action: pauseMembershipAction,
    schema: pauseMembershipInput,
    initial: { start: today },
    errorText: useErrorText(),
  });
  return (
    <details className="more" open={form.state.status === 'error'}>
      <summary className="btn btn-small">{t('pause.action')}</summary>
      <div className="card card-in mt-3">
        <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
          <p>{t('pause.explained')}</p>
          <HiddenField name="id" value={props.id} />
          <HiddenField name="membership" value={membership} />
          <DateField {...form.field('start', t('pause.from'))} required hint={t('form.dateHint')} />
          <TextField {...form.field('reason', t('pause.reason'))} maxLength={200} autoComplete="off" />
          <div>
            <SubmitButton pending={form.pending} pendingText={common('sending')}>
              {t('pause.submit')}
            </SubmitButton>
          </div>
        </ActionForm>
      </div>
    </details>
  );
}

/** Ends the pause that lasts. */
export function ResumeMembershipForm({ pause, today, ...props }: Props & { pause: string }) {
  const t = useTranslations('members');
  const common = useTranslations('common');
  const form = useActionForm({
    action: resumeMembershipAction,
    schema: resumeMembershipInput,
    initial: { end: today },
    errorText: useErrorText(),
  });
  return (
    <details className="more" open={form.state.status === 'error'}>
      <summary className="btn btn-small">{t('resume.action')}</summary>
      <div className="card card-in mt-3">
        <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
          <HiddenField name="id" value={props.id} />
          <HiddenField name="pause" value={pause} />
          <DateField {...form.field('end', t('resume.day'))} required hint={t('form.dateHint')} />
          <div>
            <SubmitButton pending={form.pending} pendingText={common('sending')}>
              {t('resume.submit')}
            </SubmitButton>
          </div>
        </ActionForm>
      </div>
    </details>
  );
}

/** Takes a pause away that was entered by mistake. */
export function RemovePauseForm({ pause, version, ...props }: Whose & { pause: string; version: string }) {
  const t = useTranslations('members');
  const common = useTranslations('common');
  const form = useActionForm({
    action: removePauseAction,
    schema: removePauseInput,
    errorText: useErrorText(),
  });
  return (
    <details className="more" open={form.state.status === 'error' || undefined}>
      <summary>{t('pause.remove')}</summary>
      <div className="card card-in">
        <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
          <p>{t('pause.removeExplained')}</p>
          <HiddenField name="id" value={props.id} />
          <HiddenField name="version" value={version} />
          <HiddenField name="pause" value={pause} />
          <div>
            <SubmitButton pending={form.pending} pendingText={common('sending')} look="danger">
              {t('pause.removeSubmit')}
            </SubmitButton>
          </div>
        </ActionForm>
      </div>
    </details>
  );
}
