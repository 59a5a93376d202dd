import '../../working.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';

export const metadata: Metadata = { robots: { index: false, follow: false } };
export const dynamic = 'force-dynamic';

/** Nothing around it: a helper at the door needs neither navigation nor account, and it is kept on the device as it is. */
export default function DoorLayout({ children }: { children: ReactNode }) {
  return (
    <main id="content" className="px-4 py-5">
      {children}
    </main>
  );
}
