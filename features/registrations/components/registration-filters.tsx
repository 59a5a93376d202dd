import { useTranslations } from 'next-intl';
import { SearchForm } from '@/components/form/search-form';
import { ChipLink } from '@/components/ui/chip-link';
import { REGISTRATION_STATES, type RegistrationState } from '@/db/enums';
import { UNREACHED } from '../rules';

type Props = {
  root: string;
  text: string;
  state: string;
  counts: Record<RegistrationState, number>;
  /** How many parties no mail reaches. */
  unreached: number;
};

/** Search by name, mail or number, a chip for each state that occurs, and one for whom to call. */
export function RegistrationFilters({ root, text, state, counts, unreached }: Props) {
  const t = useTranslations('registrations.manage');
  const labels = useTranslations('labels.registrationState');
  const common = useTranslations('common');
  const hrefOf = (wanted: string) => {
    const query = new URLSearchParams({ ...(text ? { q: text } : {}), ...(wanted ? { state: wanted } : {}) });
    return query.size > 0 ? `${root}?${query}` : root;
  };
  const total = REGISTRATION_STATES.reduce((sum, each) => sum + counts[each], 0);
  return (
    <div className="toolbar no-print mb-5">
      <SearchForm
        label={t('search')}
        submit={common('search')}
        value={text}
        action={root}
        keep={state ? { state } : undefined}
      />
      <div className="flex flex-wrap gap-2">
        <ChipLink href={hrefOf('')} current={state === ''}>
          {t('all', { total })}
        </ChipLink>
        {REGISTRATION_STATES.filter((each) => counts[each] > 0).map((each) => (
          <ChipLink key={each} href={hrefOf(each)} current={state === each}>
            {labels(each)} {counts[each]}
          </ChipLink>
        ))}
        {unreached > 0 ? (
          <ChipLink href={hrefOf(UNREACHED)} current={state === UNREACHED}>
            {t('unreached', { unreached })}
          </ChipLink>
        ) : null}
      </div>
    </div>
  );
}
