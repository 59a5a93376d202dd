type Props = {
  /** One or two letters, already capitalized in the right language (İ, not I). */
  initials: string;
  size?: 'normal' | 'small';
  /** Square and filled: an organization. */
  square?: boolean;
  /** The address of a square picture that stands there instead. */
  photo?: string;
};

/** Initials in place of a picture; decoration, since the name stands beside it. */
export function Monogram({ initials, size = 'normal', square = false, photo }: Props) {
  const className = ['monogram', size === 'small' ? 'monogram-small' : '', square ? 'monogram-square' : '']
    .filter(Boolean)
    .join(' ');
  if (photo) {
    const side = size === 'small' ? 34 : 50;
    // The name stands beside it: read aloud, the picture would say nothing more.
    return <img className={className} src={photo} alt="" width={side} height={side} loading="lazy" />;
  }
  return (
    <span className={className} aria-hidden="true">
      {initials}
    </span>
  );
}
