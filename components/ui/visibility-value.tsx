import type { ReactNode } from 'react';

type Props = {
  /** False: there is a value, and the reader may not see it. It must not be passed at all then. */
  visible: boolean;
  children?: ReactNode;
  /** "Hidden", for screen readers and as a hint. */
  hiddenLabel: string;
};

/** A value, or ••• where it is kept from the reader. */
export function VisibilityValue({ visible, children, hiddenLabel }: Props) {
  if (visible) return <>{children}</>;
  return (
    <span className="sub" title={hiddenLabel}>
      <span aria-hidden="true">•••</span>
      <span className="sr-only">{hiddenLabel}</span>
    </span>
  );
}
