type Props = {
  /** One or two letters, already capitalized in the right language (İ, not I). */
  initials: string;
  size?: 'normal' | 'small';
  /** Square and filled: an organization. */
  square?: boolean;
};

/** Initials in place of a picture; decoration, since the name stands beside it. */
export function Monogram({ initials, size = 'normal', square = false }: Props) {
  const className = ['monogram', size === 'small' ? 'monogram-small' : '', square ? 'monogram-square' : '']
    .filter(Boolean)
    .join(' ');
  return (
    <span className={className} aria-hidden="true">
      {initials}
    </span>
  );
}
