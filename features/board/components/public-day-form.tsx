import { getTranslations } from 'next-intl/server';

interface Props {
  /** The address of the organization's page, with the language. */
  home: string;
  /** The day that is asked for at first. */
  day: string;
  /** What was asked for is no day: this is said beside the field, which is empty then. */
  isNoDay?: boolean;
}

/** Asks for the board of any day; a plain form, so that it needs no script. */
export async function PublicDayForm({ home, day, isNoDay = false }: Props) {
  const t = await getTranslations('site.board');
  return (
    <form className="flex flex-wrap items-end gap-3" action={`${home}/board/day`} method="get">
      <label className="grid gap-1">
        <span className="text-[0.88rem] text-ink-faint">{t('anyDay')}</span>
        <input
          className="rounded border border-edge bg-surface px-3 py-2 text-ink"
          type="date"
          name="on"
          required
          defaultValue={isNoDay ? undefined : day}
          aria-invalid={isNoDay || undefined}
          aria-describedby={isNoDay ? 'no-day' : undefined}
        />
      </label>
      <button className="btn" type="submit">
        {t('show')}
      </button>
      {isNoDay ? (
        <p className="error basis-full" id="no-day" role="alert">
          {t('noDay')}
        </p>
      ) : null}
    </form>
  );
}
