'use client';

import { useEffect, useState } from 'react';

/** Prints the page; without JavaScript the browser's own menu does, and there is no button. */
export function PrintButton({ label }: { label: string }) {
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!isReady) return null;
  return (
    <button type="button" className="btn" onClick={() => window.print()}>
      {label}
    </button>
  );
}
