'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { HiddenField } from '@/components/form/hidden-field';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { type ActionForm as Bound, useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { endMembershipAction, reopenMembershipAction, startMembershipAction } from '../actions';
import { endMembershipInput, reopenMembershipInput, startMembershipInput } from '../schema';
import type { OwnType } from '../type-names';
import { MembershipFields } from './person-fields';

type Props = { locale: string; organization: string; id: string };
type Dated = Props & { today: string };

/** When a membership has ended, and why: not of every one that an import or a change of the type brought. */
export function EndFields({ form, hasReason = true }: { form: Bound; hasReason?: boolean }) {
  const t = useTranslations('members');
  const labels = useTranslations('labels');
  return (
    <div className="beside">
      <DateField {...form.field('end', t('end.day'))} required hint={t('form.dateHint')} />
      <SelectField
        {...form.field('reason', t('end.reason'))}
        required={hasReason}
        empty={hasReason ? undefined : '–'}
        options={(['left', 'moved', 'expelled', 'died'] as const).map((value) => ({
          value,
          label: labels(`membershipEnd.${value}`),
        }))}
      />
    </div>
  );
}

/** Ends a membership: when, and why. Open where it has been refused. */
export function EndMembershipForm({ membership, today, ...props }: Dated & { membership: string }) {
  const t = useTranslations('members');
  const common = useTranslations('common');
  const form = useActionForm({
    action: endMembershipAction,
    schema: endMembershipInput,
    initial: { end: today },
    errorText: useErrorText(),
  });
  return (
    <details className="more" open={form.state.status === 'error'}>
      <summary className="btn btn-small btn-danger">{t('end.action')}</summary>
      <div className="card card-in mt-3">
        <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
          <p>{t('end.explained')}</p>
          <HiddenField name="id" value={props.id} />
          <HiddenField name="membership" value={membership} />
          <EndFields form={form} />
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

/** Takes somebody in again. */
export function StartMembershipForm({
  today,
  isFirst,
  types,
  ...props
}: Dated & { isFirst: boolean; types: OwnType[] }) {
  const t = useTranslations('members');
  const common = useTranslations('common');
  const form = useActionForm({
    action: startMembershipAction,
    schema: startMembershipInput,
    initial: { type: 'ordinary', start: today },
    errorText: useErrorText(),
  });
  return (
    <details className="more" open={form.state.status === 'error'}>
      <summary className="btn btn-small">{isFirst ? t('start.first') : t('start.again')}</summary>
      <div className="card card-in mt-3">
        <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
          <HiddenField name="id" value={props.id} />
          <MembershipFields form={form} types={types} />
          <div>
            <SubmitButton pending={form.pending} pendingText={common('sending')}>
              {t('start.submit')}
            </SubmitButton>
          </div>
        </ActionForm>
      </div>
    </details>
  );
}

/** Takes the end back that was set last. */
export function ReopenMembershipForm({ membership, ...props }: Props & { membership: string }) {
  const t = useTranslations('members');
  const common = useTranslations('common');
  const form = useActionForm({
    action: reopenMembershipAction,
    schema: reopenMembershipInput,
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
      <HiddenField name="id" value={props.id} />
      <HiddenField name="membership" value={membership} />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')} look="quiet" size="small">
          {t('reopen')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
