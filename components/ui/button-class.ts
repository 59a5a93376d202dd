export type ButtonLook = {
  /** primary: the one main action of a screen; danger: takes something away; plain: reads like a link. */
  look?: 'primary' | 'quiet' | 'danger' | 'plain';
  size?: 'normal' | 'small';
  wide?: boolean;
};

export function buttonClass({ look = 'quiet', size = 'normal', wide }: ButtonLook, more?: string): string {
  return [
    'btn',
    look === 'quiet' ? '' : `btn-${look}`,
    size === 'small' ? 'btn-small' : '',
    wide ? 'btn-wide' : '',
    more ?? '',
  ]
    .filter(Boolean)
    .join(' ');
}
