import type { ReactNode } from 'react';
import { Brand } from './brand';
import { type LanguageChoice, LanguageSwitch } from './language-switch';

export type HeaderLink = {
  href: string;
  label: string;
  current?: boolean;
  /** Left out on a phone. */
  optional?: boolean;
};
export type SiteHeaderProps = {
  homeHref: string;
  /** The name of the navigation, for screen readers. */
  navLabel: string;
  /** Before the language switch. */
  links?: HeaderLink[];
  languages: { label: string; current: string; choices: LanguageChoice[] };
  /** After the language switch: sign in, or the account. */
  end?: ReactNode;
};

export function SiteHeader({ homeHref, navLabel, links = [], languages, end }: SiteHeaderProps) {
  return (
    <header className="wrap site-header">
      <Brand href={homeHref} />
      <nav className="site-nav" aria-label={navLabel}>
        {links.map((link) => (
          <a
            key={link.href}
            href={link.href}
            className={link.optional ? 'opt' : undefined}
            aria-current={link.current ? 'page' : undefined}
          >
            {link.label}
          </a>
        ))}
        <LanguageSwitch {...languages} />
        {end}
      </nav>
    </header>
  );
}
