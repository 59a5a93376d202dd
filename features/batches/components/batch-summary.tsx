import { useTranslations } from 'next-intl';
import { dateText } from '@/features/members/components/dates';
import { nameAmong, type OwnType } from '@/features/members/type-names';
import type { Locale } from '@/lib/locales';
import type { BatchView } from '../view';

type Props = {
  batch: BatchView;
  locale: Locale;
  types: OwnType[];
  /** Where the groups are. */
  groups: string;
};

/** What is, was or will be done, in one line: "To the group Dance, as members, since 1 May 2026". */
export function BatchSummary({ batch: { action, settings, group }, locale, types, groups }: Props) {
  const t = useTranslations('batches');
  const roles = useTranslations('groups.role');
  const labels = useTranslations('labels');
  const parts: string[] = [];
  switch (settings?.action) {
    case 'add-to-group':
      parts.push(roles(settings.role), dateText(`${settings.day}/..`, locale));
      break;
    case 'set-type':
      parts.push(
        nameAmong(settings.type, types, locale, labels as never).text,
        dateText(`${settings.day}/..`, locale),
      );
      break;
    case 'end-membership':
      parts.push(dateText(settings.day, locale), labels(`membershipEnd.${settings.reason}`));
      break;
    case 'invite':
      parts.push(labels(`language.${settings.locale}`));
  }
  return (
    <>
      {t(`action.${action}`)} ·{' '}
      {group ? (
        <>
          <a href={`${groups}/${group.id}`} lang={group.lang}>
            {group.name}
          </a>{' '}
          ·{' '}
        </>
      ) : null}
      {parts.filter(Boolean).join(' · ')}
    </>
  );
}
