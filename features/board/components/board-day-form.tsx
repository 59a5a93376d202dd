import { getTranslations } from 'next-intl/server';
import { DateField } from '@/components/form/date-field';
import { ButtonLink } from '@/components/ui/button-link';

interface Props {
  /** The address of the board of today. */
  path: string;
  day: string;
  isToday: boolean;
  /** What was asked for is no day: this is said beside the field, which is empty then. */
  isNoDay: boolean;
}

/** Asks for the board of any day in the management area; a plain form, so that it needs no script. */
export async function BoardDayForm({ path, day, isToday, isNoDay }: Props) {
  const t = await getTranslations('board');
  const noDay = isNoDay ? (await getTranslations('site'))('board.noDay') : undefined;
  return (
    <form className={`toolbar ${isNoDay ? 'items-center' : 'items-end'}`} method="get" action={path}>
      <DateField
        kind="date"
        name="on"
        label={t('anyDay')}
        defaultValue={isNoDay ? undefined : day}
        error={noDay}
      />
      <button className="btn" type="submit">
        {t('show')}
      </button>
      {isToday && !isNoDay ? null : <ButtonLink href={path}>{t('backToToday')}</ButtonLink>}
    </form>
  );
}
