'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextareaField } from '@/components/form/textarea-field';
import { useActionForm } from '@/components/form/use-action-form';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { saveNoticeDraftAction } from '../notice-actions';
import type { NoticeDraft } from '../notice-rules';
import { draftInput } from '../schema';

type Props = { locale: string; organization: string; language: string; draft: NoticeDraft };

/** What the notice says in a language: the facts of the organization, or the whole in its own words. */
export function DraftForm({ locale, organization, language, draft }: Props) {
  const t = useTranslations('consents');
  const common = useTranslations('common');
  const { responsible, contact, retention, text } = draft;
  const form = useActionForm({
    action: saveNoticeDraftAction,
    schema: draftInput,
    initial: {
      responsible: responsible ?? '',
      contact: contact ?? '',
      retention: retention ?? '',
      text: text ?? '',
    },
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} locale={locale} organization={organization} errorTitle={t('form.problem')}>
      <HiddenField name="language" value={language} />
      <TextareaField
        {...form.field('responsible', t('notice.fact.responsible'))}
        hint={t('notice.responsibleHint')}
        lang={language}
        rows={2}
        maxLength={500}
      />
      <TextareaField
        {...form.field('contact', t('notice.fact.contact'))}
        lang={language}
        rows={2}
        maxLength={500}
      />
      <TextareaField
        {...form.field('retention', t('notice.fact.retention'))}
        lang={language}
        rows={4}
        maxLength={2000}
      />
      <DetailsDisclosure summary={t('notice.ownWords')} open={Boolean(text) || undefined}>
        <TextareaField
          {...form.field('text', t('notice.whole'))}
          hint={t('notice.wholeHint')}
          lang={language}
          rows={14}
          maxLength={20000}
        />
      </DetailsDisclosure>
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('notice.save')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
