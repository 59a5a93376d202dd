import { useTranslations } from 'next-intl';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import { Tag } from '@/components/ui/tag';
import type { RegistrationState } from '@/db/enums';
import type { FormAction } from '@/lib/form-state';
import type { SeriesOfParty } from '../registration-view';
import { CommandForm } from './command-form';
import { RegistrationStatus } from './registration-status';

type Props = {
  series: SeriesOfParty;
  /** That of the registration as a whole: dates say theirs where it is another. */
  state: RegistrationState;
  /** Cancels one date; without it they are only shown. */
  cancel?: FormAction;
  locale: string;
  organization?: string;
  values?: Record<string, string>;
};

/** All dates that were registered for together, and the way out of a single one. */
export function SeriesDates({ series, state: common, cancel, locale, organization, values = {} }: Props) {
  const t = useTranslations('registrations.series');
  return (
    <div className="my-4">
      <DetailsDisclosure summary={t('dates', { count: series.dates.length })} open={series.dates.length <= 6}>
        <ul className="grid list-none gap-2 pt-2">
          {series.dates.map(({ id, when, state, isPast, isCalledOff, isFull, canCancel }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <span className={isPast ? 'soft' : undefined}>{when}</span>
              {isCalledOff ? <Tag tone="accent">{t('calledOff')}</Tag> : null}
              {isCalledOff || state === common ? null : <RegistrationStatus state={state} />}
              {isFull ? <Tag>{t('full')}</Tag> : null}
              {cancel && canCancel && series.left > 1 ? (
                <CommandForm
                  action={cancel}
                  locale={locale}
                  organization={organization}
                  values={{ ...values, only: id }}
                  look="plain"
                  confirmLook="danger"
                  size="small"
                  explanation={t('cancelOneExplained', { when })}
                  confirm={t('cancelOne')}
                >
                  {t('cancelOneAsk')}
                </CommandForm>
              ) : null}
            </li>
          ))}
        </ul>
      </DetailsDisclosure>
    </div>
  );
}
