'use client';

import { useLocale, useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/form/checkbox-field';
import { DateField } from '@/components/form/date-field';
import { SelectField } from '@/components/form/select-field';
import type { ActionForm } from '@/components/form/use-action-form';
import { type BatchAction, GROUP_ROLES, MEMBERSHIP_ENDS } from '@/db/enums';
import { type OwnType, typeOptions } from '@/features/members/type-names';
import { LOCALES } from '@/lib/locales';

type Props = {
  form: ActionForm;
  action: BatchAction;
  groups: { id: string; name: string; lang?: string }[];
  types: OwnType[];
};

/** What each action has to be told. */
export function SettingsFields({ form, action, groups, types }: Props) {
  const t = useTranslations('batches');
  const roles = useTranslations('groups.role');
  const labels = useTranslations('labels');
  const locale = useLocale();
  const day = (label: string) => <DateField kind="date" {...form.field('day', label)} required />;
  switch (action) {
    case 'add-to-group':
      return (
        <div className="beside">
          <SelectField
            {...form.field('group', t('setting.group'))}
            required
            options={groups.map(({ id, name, lang }) => ({ value: id, label: name, lang }))}
          />
          <SelectField
            {...form.field('role', t('setting.role'))}
            required
            options={GROUP_ROLES.map((value) => ({ value, label: roles(value) }))}
          />
          {day(t('setting.since'))}
        </div>
      );
    case 'set-type':
      return (
        <div className="beside">
          <SelectField
            {...form.field('type', t('setting.type'))}
            required
            options={typeOptions(types, locale, labels as never)}
          />
          {day(t('setting.since'))}
        </div>
      );
    case 'end-membership':
      return (
        <div className="beside">
          {day(t('setting.end'))}
          <SelectField
            {...form.field('reason', t('setting.reason'))}
            required
            options={MEMBERSHIP_ENDS.map((value) => ({ value, label: labels(`membershipEnd.${value}`) }))}
          />
        </div>
      );
    case 'invite':
      return (
        <>
          <SelectField
            {...form.field('locale', t('setting.locale'))}
            required
            hint={t('setting.localeHint')}
            options={LOCALES.map((value) => ({ value, label: labels(`language.${value}`) }))}
            short
          />
          <CheckboxField {...form.field('links', t('setting.links'))} hint={t('setting.linksHint')} />
        </>
      );
  }
}
