import { useTranslations } from 'next-intl';
import { ChipLink } from '@/components/ui/chip-link';
import type { ListInput } from '../schema';
import { listAddress } from './list-address';

type Props = {
  path: string;
  input: ListInput;
  /** Applications that wait for an answer. */
  waiting: number;
  hasMembers: boolean;
};

/** What else is done with the records: who wants to join, files in and out, twins, questions of our own. */
export function MemberTools({ path, input, waiting, hasMembers }: Props) {
  const t = useTranslations('members');
  return (
    <nav className="actions mb-4" aria-label={t('tools.title')}>
      <ChipLink href={`${path}/applications`}>
        {t('tools.applications')} {waiting > 0 ? <b>{waiting}</b> : null}
      </ChipLink>
      <ChipLink href={`${path}/import`}>{t('tools.import')}</ChipLink>
      {hasMembers ? (
        <ChipLink href={listAddress(`${path}/export`, input)}>{t('tools.export')}</ChipLink>
      ) : null}
      <ChipLink href={`${path}/duplicates`}>{t('tools.duplicates')}</ChipLink>
      <ChipLink href={path.replace(/members$/, 'batches')}>{t('tools.batches')}</ChipLink>
      <ChipLink href={`${path}/fields`}>{t('tools.fields')}</ChipLink>
    </nav>
  );
}
