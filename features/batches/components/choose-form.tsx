'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { RadioGroup } from '@/components/form/radio-group';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { BATCH_ACTIONS } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { chooseMembersAction } from '../actions';
import { chooseFormInput } from '../schema';

/** What can be undone, and taking the people along in a file. */
const CHOICES = [...BATCH_ACTIONS, 'export'] as const;

type Props = {
  locale: string;
  organization: string;
  /** The people on this page of the list. */
  ids: string[];
  /** How many the list finds in all: `1 000+`. Null where they are all on this page. */
  found: string | null;
  /** What the list was asked for, kept with the choice. */
  filter: Record<string, string>;
  /** The list, with a box `people` in each row. */
  children: ReactNode;
  /** What else can be done with the list. */
  beside?: ReactNode;
};

/** The member list as a form: who of it, and what is to be done to them. Nothing is done before it has been shown. */
export function ChooseForm({ ids, found, filter, children, beside, ...props }: Props) {
  const t = useTranslations('batches');
  const common = useTranslations('common');
  const form = useActionForm({
    action: chooseMembersAction,
    schema: chooseFormInput,
    initial: { scope: 'ticked' },
    errorText: useErrorText(),
  });
  const { ref: formRef } = form.form;
  const [ticked, setTicked] = useState(0);
  const onPage = ids.join(',');
  const count = useCallback(
    () => setTicked(formRef.current?.querySelectorAll('.tick :checked').length ?? 0),
    [formRef],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows have other boxes, and so has a page that one comes back to
  useEffect(count, [onPage]);
  const many = ticked > 0 ? ` (${ticked})` : '';
  const scopes = [
    { value: 'ticked', label: `${t('choose.ticked')}${many}` },
    { value: 'page', label: t('choose.page', { count: ids.length }) },
    ...(found ? [{ value: 'found', label: t('choose.found', { count: found }) }] : []),
  ];
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')} className="choose">
      <div onChange={count}>{children}</div>
      <HiddenField name="onPage" value={onPage} />
      {Object.entries(filter).map(([name, value]) => (
        <HiddenField key={name} name={`filter.${name}`} value={value} />
      ))}
      <details className="more" open={form.state.status === 'error' || undefined}>
        <summary className="btn btn-small">
          {t('choose.title')}
          {many}
        </summary>
        <div className="card card-in form mt-3">
          <RadioGroup {...form.field('scope', t('choose.who'))} options={scopes} />
          <SelectField
            {...form.field('action', t('choose.what'))}
            options={CHOICES.map((choice) => ({ value: choice, label: t(`action.${choice}`) }))}
          />
          <p className="hint">{t('choose.hint')}</p>
          <div className="actions items-center">
            <SubmitButton pending={form.pending} pendingText={common('sending')}>
              {t('choose.submit')}
            </SubmitButton>
            {beside}
          </div>
        </div>
      </details>
    </ActionForm>
  );
}
