import { getTranslations } from 'next-intl/server';

interface Props {
  /** The address of the organization's page, with the language. */
  home: string;
  /** The day that is asked for at first. */
  day: string;
}

/** Asks for the board of any day; a plain form, so that it needs no script. */
export async function PublicDayForm({ home, day }: Props) {
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
          defaultValue={day}
        />
      </label>
      <button className="btn" type="submit">
        {t('show')}
      </button>
    </form>
  );
}
