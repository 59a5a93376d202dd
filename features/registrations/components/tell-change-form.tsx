'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { RadioGroup } from '@/components/form/radio-group';
import { SubmitButton } from '@/components/form/submit-button';
import { TextareaField } from '@/components/form/textarea-field';
import { useActionForm } from '@/components/form/use-action-form';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { tellChangeAction } from '../manage-actions';
import { tellChangeSchema } from '../schema';

type Props = {
  locale: string;
  organization: string;
  event: string;
  concerned: { parties: number; byMail: number };
  isInSeries: boolean;
  /** It was just moved. */
  isOpen: boolean;
};

const SCOPES = ['this', 'following', 'all'] as const;

/** Tells who is registered when and where the event is by now. */
export function TellChangeForm({ locale, organization, event, concerned, isInSeries, isOpen }: Props) {
  const t = useTranslations('events');
  const common = useTranslations('common');
  const form = useActionForm({
    action: tellChangeAction,
    schema: tellChangeSchema,
    initial: { scope: 'this' },
    errorText: useErrorText(),
  });
  return (
    <DetailsDisclosure
      look="button"
      summary={t('tellChange.ask')}
      open={isOpen || form.state.status === 'error' ? true : undefined}
    >
      <ActionForm
        form={form}
        locale={locale}
        organization={organization}
        errorTitle={t('tellChange.problem')}
        className="card card-in form"
      >
        <HiddenField name="event" value={event} />
        <p>
          {t('tellChange.explained', {
            byMail: concerned.byMail,
            others: concerned.parties - concerned.byMail,
          })}
        </p>
        {isInSeries ? (
          <RadioGroup
            {...form.field('scope', t('tellChange.scope'))}
            hint={t('tellChange.scopeHint')}
            options={SCOPES.map((value) => ({ value, label: t(`form.scopes.${value}`) }))}
          />
        ) : null}
        <TextareaField
          {...form.field('note', t('tellChange.note'))}
          hint={t('tellChange.noteHint')}
          rows={2}
          maxLength={1000}
        />
        <div>
          <SubmitButton pending={form.pending} pendingText={common('sending')}>
            {t('tellChange.do')}
          </SubmitButton>
        </div>
      </ActionForm>
    </DetailsDisclosure>
  );
}
