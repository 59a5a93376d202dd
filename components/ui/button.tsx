import type { ComponentProps } from 'react';
import { type ButtonLook, buttonClass } from './button-class';

type Props = Omit<ComponentProps<'button'>, 'style'> & ButtonLook;

/** A verb that does something here. `type` is "button" unless said otherwise. */
export function Button({ look, size, wide, className, type = 'button', ...rest }: Props) {
  return <button {...rest} type={type} className={buttonClass({ look, size, wide }, className)} />;
}
