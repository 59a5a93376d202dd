'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { TextareaField } from '@/components/form/textarea-field';
import { useActionForm } from '@/components/form/use-action-form';
import type { MailTemplate } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { resetTemplateAction, saveTemplateAction } from '../template-actions';
import { PLACEHOLDERS } from '../template-rules';
import { ActionButton } from './action-button';

type Props = {
  locale: string;
  organization: string;
  template: MailTemplate;
  language: string;
  subject: string;
  text: string;
  isOwn: boolean;
};

/** The words of one mail in one language. */
export function ManageTemplateForm(props: Props) {
  const { locale, organization, template, language, subject, text, isOwn } = props;
  const t = useTranslations('organizations');
  const common = useTranslations('common');
  const form = useActionForm({
    action: saveTemplateAction,
    initial: { subject, text },
    errorText: useErrorText(),
  });
  const place = { locale, organization };
  const marks = PLACEHOLDERS[template].known.map((name) => `{${name}}`).join(' ');
  return (
    <div className="grid gap-3">
      <ActionForm form={form} {...place} errorTitle={t('form.problem')}>
        <HiddenField name="template" value={template} />
        <HiddenField name="language" value={language} />
        <TextField {...form.field('subject', t('templates.subject'))} lang={language} required />
        <TextareaField
          {...form.field('text', t('templates.text'))}
          hint={t('templates.hint', { marks })}
          lang={language}
          rows={7}
          required
        />
        <div>
          <SubmitButton pending={form.pending} pendingText={common('sending')}>
            {common('save')}
          </SubmitButton>
        </div>
      </ActionForm>
      {isOwn ? (
        <ActionButton {...place} action={resetTemplateAction} values={{ template, language }} size="small">
          {t('templates.reset')}
        </ActionButton>
      ) : null}
    </div>
  );
}
