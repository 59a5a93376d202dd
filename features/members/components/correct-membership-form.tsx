'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { correctMembershipAction, removeMembershipAction } from '../correct-actions';
import { correctMembershipInput, removeMembershipInput } from '../correct-schema';
import type { PersonShape } from '../fields';
import type { OwnType } from '../type-names';
import { EndFields } from './membership-forms';
import { MembershipFields } from './person-fields';

type Props = {
  locale: string;
  organization: string;
  id: string;
  version: string;
  membership: PersonShape['memberships'][number];
  types: OwnType[];
};

/** Puts right what was entered wrongly of a membership, or takes it away whole. */
export function CorrectMembership({ locale, organization, id, version, membership, types }: Props) {
  const t = useTranslations('members');
  const common = useTranslations('common');
  const { type, startEdtf, startsOn, endEdtf, endsOn, endReason } = membership;
  const errorText = useErrorText();
  const form = useActionForm({
    action: correctMembershipAction,
    schema: correctMembershipInput,
    initial: {
      type,
      start: startEdtf ?? startsOn,
      ...(endsOn ? { end: endEdtf ?? endsOn } : {}),
      ...(endReason ? { reason: endReason } : {}),
    },
    errorText,
  });
  const removal = useActionForm({
    action: removeMembershipAction,
    schema: removeMembershipInput,
    errorText,
  });
  // Without JavaScript what was refused is seen only where all that it lies in is open.
  const isRefused = [form, removal].some(({ state }) => state.status === 'error');
  // Whoever has a type that is no longer given keeps it.
  const choosable = types.map((one) => (one.id === type ? { ...one, isRetired: false } : one));
  return (
    <details className="more" open={isRefused || undefined}>
      <summary>{t('correct.action')}</summary>
      <div className="card card-in grid gap-4">
        <ActionForm form={form} locale={locale} organization={organization} errorTitle={t('form.problem')}>
          <p>{t('correct.explained')}</p>
          <HiddenField name="id" value={id} />
          <HiddenField name="version" value={version} />
          <HiddenField name="membership" value={membership.id} />
          <MembershipFields form={form} types={choosable} />
          {endsOn ? <EndFields form={form} hasReason={endReason !== null} /> : null}
          <div>
            <SubmitButton pending={form.pending} pendingText={common('sending')}>
              {t('correct.submit')}
            </SubmitButton>
          </div>
        </ActionForm>
        <details className="more" open={removal.state.status === 'error' || undefined}>
          <summary className="btn btn-small btn-danger">{t('correct.remove')}</summary>
          <div className="card card-in">
            <ActionForm
              form={removal}
              locale={locale}
              organization={organization}
              errorTitle={t('form.problem')}
            >
              <p>{t('correct.removeExplained')}</p>
              <HiddenField name="id" value={id} />
              <HiddenField name="version" value={version} />
              <HiddenField name="membership" value={membership.id} />
              <div>
                <SubmitButton pending={removal.pending} pendingText={common('sending')} look="danger">
                  {t('correct.removeSubmit')}
                </SubmitButton>
              </div>
            </ActionForm>
          </div>
        </details>
      </div>
    </details>
  );
}
