import { useTranslations } from 'next-intl';
import { DateField } from '@/components/form/date-field';
import type { ListInput } from '../schema';

type Props = {
  input: ListInput;
  /** What is wrong with a field, by the name that it has in the address. */
  errors: Partial<Record<keyof ListInput, string>>;
};

/** From when to when people joined. A year that an older address asks for stands in both. */
export function JoinedFields({ input, errors }: Props) {
  const t = useTranslations('members');
  const { joined, joinedFrom, joinedTo } = input;
  const isRange = joinedFrom !== undefined || joinedTo !== undefined;
  const year = isRange ? undefined : joined?.toString();
  return (
    <div className="grid content-start gap-4">
      {isRange && joined ? <input type="hidden" name="joined" value={joined} /> : null}
      <DateField
        name="joinedFrom"
        label={t('filter.joinedFrom')}
        defaultValue={joinedFrom ?? year}
        error={errors.joinedFrom}
      />
      <DateField
        name="joinedTo"
        label={t('filter.joinedTo')}
        hint={t('filter.joinedHint')}
        defaultValue={joinedTo ?? year}
        error={errors.joinedTo}
      />
    </div>
  );
}
