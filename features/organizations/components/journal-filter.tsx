import { useTranslations } from 'next-intl';

type Props = {
  action: string;
  actor: string;
  actions: string[];
  actors: { id: string; name: string }[];
};

/** Narrows the journal to one kind of deed or one person; a GET form, so the address can be passed on. */
export function JournalFilter({ action, actor, actions, actors }: Props) {
  const t = useTranslations('organizations.journal');
  const word = (name: string) => (t.has(`actions.${name}` as never) ? t(`actions.${name}` as never) : name);
  return (
    <form className="toolbar" method="get">
      <select name="action" className="input input-short" aria-label={t('what')} defaultValue={action}>
        <option value="">{t('allActions')}</option>
        {actions.map((name) => (
          <option key={name} value={name}>
            {word(name)}
          </option>
        ))}
      </select>
      <select name="actor" className="input input-short" aria-label={t('who')} defaultValue={actor}>
        <option value="">{t('everybody')}</option>
        {actors.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit" className="btn">
        {t('filter')}
      </button>
    </form>
  );
}
