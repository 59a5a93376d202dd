import type { ComponentProps } from 'react';
import { type ButtonLook, buttonClass } from './button-class';

type Props = Omit<ComponentProps<'a'>, 'style' | 'href'> & ButtonLook & { href: string };

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({ look, size, wide, className, children, ...rest }: Props) {
  return (
    <a {...rest} className={buttonClass({ look, size, wide }, className)}>
      {children}
    </a>
  );
}
