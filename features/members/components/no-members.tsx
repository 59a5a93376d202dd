import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { EmptyState } from '@/components/layout/empty-state';
import { ButtonLink } from '@/components/ui/button-link';

type Props = {
  path: string;
  /** There are no members at all yet, whatever is asked for. */
  isFirst: boolean;
  /** People of nearly that name stand below. */
  hasSimilar: boolean;
  /** The buttons that add somebody, or a whole list. */
  add: ReactNode;
};

/** In place of an empty list: how it begins, or the way back to everybody. */
export function NoMembers({ path, isFirst, hasSimilar, add }: Props) {
  const t = useTranslations('members');
  if (isFirst) {
    return (
      <EmptyState title={t('empty.title')} actions={add}>
        {t('empty.text')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('nobody.title')}
      actions={<ButtonLink href={path}>{t('nobody.everybody')}</ButtonLink>}
    >
      {hasSimilar ? t('nobody.similar') : t('nobody.text')}
    </EmptyState>
  );
}
