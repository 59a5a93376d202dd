import type { ReactNode } from 'react';

type Props = { title: ReactNode; children: ReactNode; id?: string; aside?: ReactNode };

/** A part of a screen with a quiet heading: denser than a section of a public page. */
export function Part({ title, children, id, aside }: Props) {
  return (
    <section className="mt-7 min-w-0" id={id}>
      <div className="mb-3 flex flex-wrap items-baseline gap-x-4">
        <h2 className="text-xl">{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
