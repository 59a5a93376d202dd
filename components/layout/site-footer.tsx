import type { ReactNode } from 'react';

type Props = { children: ReactNode; links?: { href: string; label: string }[] };

export function SiteFooter({ children, links = [] }: Props) {
  return (
    <footer className="site-footer">
      <div className="wrap flex flex-wrap gap-x-6 gap-y-2">
        <span>{children}</span>
        {links.map((link) => (
          <a key={link.href} href={link.href}>
            {link.label}
          </a>
        ))}
      </div>
    </footer>
  );
}
