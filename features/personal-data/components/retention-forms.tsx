'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/checkbox-field';
import { HiddenField } from '@/components/form/hidden-field';
import { NumberField } from '@/components/form/number-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import type { RetentionKind } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { confirmRunAction, updateRetentionAction } from '../actions';
import { RETENTION } from '../retention-rules';
import { confirmRunInput, updateRetentionInput } from '../schema';

type Props = { locale: string; organization: string };

/** One rule: on or off, and for how long. */
export function RuleForm({
  kind,
  isOn,
  days,
  ...props
}: Props & { kind: RetentionKind; isOn: boolean; days: number }) {
  const t = useTranslations('personal-data');
  const common = useTranslations('common');
  const form = useActionForm({
    action: updateRetentionAction,
    schema: updateRetentionInput,
    errorText: useErrorText(),
    initial: { on: isOn ? 'on' : '', days: String(days) },
  });
  const { least, most, isPromised } = RETENTION[kind];
  return (
    <ActionForm form={form} {...props} errorTitle={t('problem')}>
      <HiddenField name="kind" value={kind} />
      {isPromised ? null : <CheckboxField {...form.field('on', t('retention.on'))} id={`on-${kind}`} />}
      <NumberField
        {...form.field('days', t('retention.days'))}
        id={`days-${kind}`}
        hint={t('retention.bounds', { least, most })}
        min={least}
        max={most}
        required
      />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')} look="quiet">
          {t('retention.save')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Says that a stopped run is meant. */
export function ConfirmRunForm({ run, ...props }: Props & { run: string }) {
  const t = useTranslations('personal-data');
  const common = useTranslations('common');
  const form = useActionForm({
    action: confirmRunAction,
    schema: confirmRunInput,
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('problem')}>
      <HiddenField name="run" value={run} />
      <CheckboxField {...form.field('sure', t('retention.sure'))} required />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')} look="danger">
          {t('retention.confirm')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
