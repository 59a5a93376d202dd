import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Note } from '@/components/ui/note';

type Props = {
  notice?: string | string[];
  /** Where to go on from what was done. */
  children?: ReactNode;
};

/** What was just done, by the key in the address. A key that is none says nothing. */
export function ManageNotice({ notice, children }: Props) {
  const t = useTranslations('notices');
  if (typeof notice !== 'string' || !/^[a-z-]{1,40}$/.test(notice) || !t.has(notice as never)) return null;
  return (
    <Note tone="good" live className="mb-5">
      {t(notice as never)} {children}
    </Note>
  );
}
