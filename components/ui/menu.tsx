import type { ReactNode } from 'react';

type Props = {
  /** What the button says to screen readers; shown too unless `children` of the button is an icon. */
  label: string;
  icon?: ReactNode;
  children: ReactNode;
  size?: 'normal' | 'small';
};

/** Less frequent actions behind one button: a <details> with links or forms in it. */
export function Menu({ label, icon, children, size = 'normal' }: Props) {
  return (
    <details className="more menu">
      <summary className={size === 'small' ? 'btn btn-small' : 'btn'} aria-label={icon ? label : undefined}>
        {icon ?? label}
      </summary>
      <div className="card">{children}</div>
    </details>
  );
}
