import type { Locale } from '@/lib/locales';
import { photoAddress } from '../photo-address';
import type { PersonView } from '../view';
import { CustomAnswers } from './custom-answers';
import { ListedName } from './listed-name';
import { PersonFacts } from './person-facts';

type Props = {
  person: PersonView;
  locale: Locale;
  /** The country whose numbers are shown as they are dialled there. */
  home: string | undefined;
  organization: string;
  query?: string;
};

/** A member as other members see them. */
export function DirectoryEntry({ person, locale, home, organization, query }: Props) {
  return (
    <article className="card card-in grid content-start gap-3">
      <ListedName
        person={person}
        locale={locale}
        photo={photoAddress({ locale, organization }, person.photo)}
        query={query}
      />
      <PersonFacts
        person={person}
        locale={locale}
        home={home}
        without={['name', 'patronymic', 'photo']}
        row
      />
      <CustomAnswers answers={person.answers} locale={locale} row />
    </article>
  );
}
