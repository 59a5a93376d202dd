'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/checkbox-field';
import { Fieldset } from '@/components/form/fieldset';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { requestErasureAction, requestErasureOfAction } from '../actions';
import { eraseOwnInput, erasePersonInput } from '../schema';
import type { ErasureCandidate } from '../view';

type Props = {
  locale: string;
  organization: string;
  people: ErasureCandidate[];
  /** Who asks, or whom the page is about; the others are children. */
  self: string;
};

/** Asks to be forgotten; the children each by a box of their own. */
export function EraseOwnForm({ people, self, ...props }: Props) {
  const t = useTranslations('personal-data');
  const common = useTranslations('common');
  const form = useActionForm({
    action: requestErasureAction,
    schema: eraseOwnInput,
    errorText: useErrorText(),
  });
  const me = people.find(({ id }) => id === self);
  const wards = people.filter(({ id }) => id !== self);
  return (
    <ActionForm form={form} {...props} errorTitle={t('problem')}>
      <Fieldset legend={t('erase.whom')}>
        {me && !me.isLastAdmin ? (
          <CheckboxField {...form.field('self', t('erase.me', { name: me.name }))} />
        ) : null}
        {wards.map((ward) => (
          <CheckboxField
            key={ward.id}
            {...form.field('wards', ward.name)}
            id={`ward-${ward.id}`}
            value={ward.id}
          />
        ))}
      </Fieldset>
      <CheckboxField {...form.field('sure', t('erase.sure'))} required />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')} look="danger">
          {t('erase.submit')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** The same by an admin, about a member. */
export function EraseMemberForm({ people, self, ...props }: Props) {
  const t = useTranslations('personal-data');
  const common = useTranslations('common');
  const form = useActionForm({
    action: requestErasureOfAction,
    schema: erasePersonInput,
    errorText: useErrorText(),
  });
  const wards = people.filter(({ id }) => id !== self);
  return (
    <ActionForm form={form} {...props} errorTitle={t('problem')}>
      <HiddenField name="id" value={self} />
      {wards.length > 0 ? (
        <Fieldset legend={t('erase.children')}>
          {wards.map((ward) => (
            <CheckboxField
              key={ward.id}
              {...form.field('wards', ward.name)}
              id={`ward-${ward.id}`}
              value={ward.id}
            />
          ))}
        </Fieldset>
      ) : null}
      <CheckboxField {...form.field('sure', t('erase.sure'))} required />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')} look="danger">
          {t('erase.submitOf')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
