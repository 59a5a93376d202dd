import type { ReactNode } from 'react';
import { Monogram } from './monogram';

type Props = {
  initials: string;
  /** The address of a picture instead of the initials. */
  photo?: string;
  name: ReactNode;
  href?: string;
  /** Under the name: another script, the office, a date. */
  sub?: ReactNode;
  size?: 'normal' | 'small';
  lang?: string;
};

/** Monogram, name and a quiet second line. */
export function PersonLine({ initials, photo, name, href, sub, size = 'normal', lang }: Props) {
  return (
    <span className="person">
      <Monogram initials={initials} photo={photo} size={size} />
      <span className="min-w-0">
        <span lang={lang}>{href ? <a href={href}>{name}</a> : name}</span>
        {sub ? <span className="soft block">{sub}</span> : null}
      </span>
    </span>
  );
}
