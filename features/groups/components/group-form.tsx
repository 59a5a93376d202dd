'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/checkbox-field';
import { HiddenField } from '@/components/form/hidden-field';
import { LocaleTextsField } from '@/components/form/locale-texts-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { createGroupAction, updateGroupAction } from '../actions';
import { createGroupInput, updateGroupInput } from '../schema';

type Props = {
  locale: string;
  organization: string;
  initial: Record<string, string>;
  /** The group that is changed; a new one without. */
  id?: string;
  /** Chosen people who wait for the new group. */
  batch?: string;
};

/** What a group is called, what it does, and who may know of it. */
export function GroupForm({ id, batch, initial, ...props }: Props) {
  const t = useTranslations('groups');
  const labels = useTranslations('labels');
  const common = useTranslations('common');
  const form = useActionForm({
    action: id ? updateGroupAction : createGroupAction,
    schema: id ? updateGroupInput : createGroupInput,
    initial,
    errorText: useErrorText(),
  });
  const locales = (['az', 'ru', 'en'] as const).map((locale) => ({
    locale,
    label: labels(`language.${locale}`),
  }));
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
      {id ? <HiddenField name="id" value={id} /> : null}
      {batch ? <HiddenField name="batch" value={batch} /> : null}
      <LocaleTextsField
        label={t('form.name')}
        hint={t('form.nameHint')}
        locales={locales}
        field={(locale) => form.field(`texts.${locale}.name`)}
        maxLength={120}
      />
      <LocaleTextsField
        label={t('form.description')}
        hint={t('form.descriptionHint')}
        locales={locales}
        field={(locale) => form.field(`texts.${locale}.description`)}
        rows={4}
        maxLength={2000}
      />
      <CheckboxField {...form.field('isPublic', t('form.isPublic'))} hint={t('form.isPublicHint')} />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {id ? common('save') : t('add')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
