import type { ReactNode } from 'react';
import { Monogram } from '../ui/monogram';
import { ManagePlaces, type PlaceGroup } from './manage-places';
import { SkipLink } from './skip-link';

type Props = {
  skipLabel: string;
  navLabel: string;
  organization: { name: string; initials: string; href: string; lang?: string };
  /** All places; the first four that have a shorter word are the ones at the bottom on a phone. */
  groups: PlaceGroup[];
  /** "More": opens the rest on a phone. */
  moreLabel: string;
  /** Language switch, account, sign out: at the foot of the column, and within "more". */
  account?: ReactNode;
  banner?: ReactNode;
  children: ReactNode;
};

/** Management: a column of places beside the work; on a phone the four main places at the bottom. */
export function ManageShell(props: Props) {
  const { skipLabel, navLabel, organization, groups, moreLabel, account, banner, children } = props;
  const main = groups
    .flatMap(({ places }) => places)
    .filter(({ short }) => short)
    .slice(0, 4);
  return (
    <>
      <SkipLink label={skipLabel} />
      {banner}
      <div className="manage">
        <header className="manage-side">
          <a className="manage-org" href={organization.href} lang={organization.lang}>
            <Monogram initials={organization.initials} size="small" square />
            {organization.name}
          </a>
          <nav aria-label={navLabel}>
            <ManagePlaces groups={groups} />
          </nav>
          {account ? <div className="manage-account">{account}</div> : null}
        </header>
        <main id="main" tabIndex={-1} className="manage-main">
          {children}
        </main>
        <nav className="manage-bottom" aria-label={navLabel}>
          {main.map((place) => (
            <a key={place.href} href={place.href} aria-current={place.current ? 'page' : undefined}>
              {place.short}
            </a>
          ))}
          <details>
            <summary>{moreLabel}</summary>
            <div>
              <ManagePlaces groups={groups} />
              {account ? <div className="manage-account">{account}</div> : null}
            </div>
          </details>
        </nav>
      </div>
    </>
  );
}
