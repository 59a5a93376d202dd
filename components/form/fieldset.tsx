import type { ReactNode } from 'react';

type Props = { legend: string; children: ReactNode; hint?: string; disabled?: boolean };

/** Fields that belong together, on one sheet. */
export function Fieldset({ legend, children, hint, disabled }: Props) {
  return (
    <fieldset className="card fieldset" disabled={disabled}>
      <legend>{legend}</legend>
      <div className="clear-both form">
        {hint ? <div className="hint">{hint}</div> : null}
        {children}
      </div>
    </fieldset>
  );
}
