import type { ReactNode } from 'react';
import { SiteHeader, type SiteHeaderProps } from './site-header';
import { SkipLink } from './skip-link';

type Props = {
  skipLabel: string;
  header: SiteHeaderProps;
  footer: ReactNode;
  banner?: ReactNode;
  children: ReactNode;
};

/** Sign-in, invitation, registering, one's own pages: one narrow column. */
export function AccountShell({ skipLabel, header, footer, banner, children }: Props) {
  return (
    <>
      <SkipLink label={skipLabel} />
      {banner}
      <SiteHeader {...header} />
      <main id="main" tabIndex={-1} className="wrap wrap-narrow account-main">
        {children}
      </main>
      {footer}
    </>
  );
}
