import { useTranslations } from 'next-intl';
import { ChipLink } from '@/components/ui/chip-link';
import type { ListInput } from '../schema';
import { listAddress } from './list-address';

type Props = {
  path: string;
  input: ListInput;
  /** Applications that wait for an answer. */
  waiting: number;
  /** Changes to their own record that members wait for. */
  changes: number;
  hasMembers: boolean;
};

/** What else is done with the records: who wants to join, files in and out, twins, questions of our own. */
export function MemberTools({ path, input, waiting, changes, hasMembers }: Props) {
  const t = useTranslations('members');
  const applications = useTranslations('applications');
  const ownChanges = useTranslations('changes');
  const consents = useTranslations('consents');
  const imports = useTranslations('imports');
  const duplicates = useTranslations('duplicates');
  const batches = useTranslations('batches');
  return (
    <nav className="actions tools-line mb-4" aria-label={t('tools')}>
      <ChipLink href={`${path}/applications`}>
        {applications('title')} {waiting > 0 ? <b>{waiting}</b> : null}
      </ChipLink>
      <ChipLink href={`${path}/changes`}>
        {ownChanges('title')} {changes > 0 ? <b>{changes}</b> : null}
      </ChipLink>
      {hasMembers ? (
        <ChipLink href={listAddress(`${path}/consents`, input)}>{consents('campaigns.title')}</ChipLink>
      ) : null}
      <ChipLink href={`${path}/import`}>{imports('action')}</ChipLink>
      {hasMembers ? (
        <ChipLink href={listAddress(`${path}/export`, input)}>{t('export.action')}</ChipLink>
      ) : null}
      <ChipLink href={`${path}/duplicates`}>{duplicates('title')}</ChipLink>
      <ChipLink href={path.replace(/members$/, 'batches')}>{batches('title')}</ChipLink>
      <ChipLink href={`${path}/anniversaries`}>{t('anniversaries.title')}</ChipLink>
      <ChipLink href={`${path}/types`}>{t('types.title')}</ChipLink>
      <ChipLink href={`${path}/fields`}>{t('custom.title')}</ChipLink>
    </nav>
  );
}
