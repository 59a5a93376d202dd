import { useTranslations } from 'next-intl';
import { Tag } from '@/components/ui/tag';
import type { LikenessReason } from '@/lib/same-person';

/** Why two records are likely one person; what speaks against it is not coloured. */
export function ReasonTags({ reasons }: { reasons: readonly LikenessReason[] }) {
  const t = useTranslations('duplicates.reason');
  return (
    <span className="flex flex-wrap gap-1">
      {reasons.map((reason) => (
        <Tag key={reason} tone={reason === 'other-city' ? 'plain' : 'accent'}>
          {t(reason)}
        </Tag>
      ))}
    </span>
  );
}
