import type { ReactNode } from 'react';
import { SiteHeader, type SiteHeaderProps } from './site-header';
import { SkipLink } from './skip-link';

type Props = {
  skipLabel: string;
  header: SiteHeaderProps;
  /** `<DemoBanner>` or nothing. */
  banner?: ReactNode;
  /** `<SiteFooter>`. */
  footer: ReactNode;
  children: ReactNode;
};

/** A public page: header, content over the whole width (use `.wrap` inside), footer. */
export function PublicShell({ skipLabel, header, banner, footer, children }: Props) {
  return (
    <>
      <SkipLink label={skipLabel} />
      {banner}
      <SiteHeader {...header} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {footer}
    </>
  );
}
