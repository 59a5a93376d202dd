import { useTranslations } from 'next-intl';
import { ChipLink } from '@/components/ui/chip-link';
import { filterProblems } from '../filter-rules';
import { listFilter } from '../list-schema';
import type { SavedList } from '../list-view';
import type { ListInput } from '../schema';
import { listAddress } from './list-address';
import { ChangeListForms, SaveListForm } from './saved-list-forms';

type Props = {
  path: string;
  input: ListInput;
  lists: SavedList[];
  locale: string;
  organization: string;
};

const BUTTONS = 'no-print mb-4 flex flex-wrap items-start gap-2';

/** The lists that were given a name, as chips; what is shown now can be saved, and the one that is shown renamed or deleted. */
export function SavedLists({ path, input, lists, ...common }: Props) {
  const t = useTranslations('members');
  const here = listAddress(path, input);
  const chips = lists.map(({ id, name, filter }) => {
    const href = listAddress(path, listFilter.parse(filter));
    return { id, name, href, isCurrent: href === here };
  });
  const current = chips.find(({ isCurrent }) => isCurrent);
  const query = here.slice(path.length + 1);
  const { after: _, before: __, letter: ___, ...filter } = input;
  return (
    <>
      {chips.length > 0 ? (
        <nav className="actions no-print mb-4" aria-label={t('saved.title')}>
          {chips.map(({ id, name, href, isCurrent }) => (
            <ChipLink key={id} href={isCurrent ? path : href} current={isCurrent}>
              {name}
            </ChipLink>
          ))}
        </nav>
      ) : null}
      {current ? (
        <div className={BUTTONS}>
          <ChangeListForms {...common} id={current.id} name={current.name} query={query} />
        </div>
      ) : null}
      {!current && query !== '' && filterProblems(input).length === 0 ? (
        <div className={BUTTONS}>
          <SaveListForm
            {...common}
            query={query}
            filter={Object.fromEntries(
              Object.entries(filter).flatMap(([name, value]) =>
                value === undefined ? [] : [[name, String(value)]],
              ),
            )}
          />
        </div>
      ) : null}
    </>
  );
}
