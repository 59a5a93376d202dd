import type { ReactNode } from 'react';

export type Fact = { label: string; value: ReactNode /** Of the label. */; lang?: string };
type Props = {
  facts: Fact[];
  /** Side by side where there is room. */
  row?: boolean;
};

/** Facts: what it is, and its value. Facts without a value are left out. */
export function DefinitionList({ facts, row = false }: Props) {
  return (
    <dl className={row ? 'facts facts-row' : 'facts'}>
      {facts
        .filter((fact) => fact.value !== undefined && fact.value !== null && fact.value !== '')
        .map((fact) => (
          <div key={fact.label}>
            <dt lang={fact.lang}>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
    </dl>
  );
}
