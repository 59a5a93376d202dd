import type { ReactNode } from 'react';

/** Says on every page of a demonstration that nobody in it exists. */
export function DemoBanner({ children }: { children: ReactNode }) {
  return (
    <aside className="demo-banner">
      <div className="wrap">{children}</div>
    </aside>
  );
}
