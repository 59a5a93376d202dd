import type { ComponentProps } from 'react';
import { type FieldProps, inputProps } from './field-binding';
import { FieldFrame } from './field-frame';

type Props = FieldProps &
  Pick<
    ComponentProps<'input'>,
    'autoComplete' | 'inputMode' | 'placeholder' | 'maxLength' | 'readOnly' | 'spellCheck' | 'pattern'
  > & {
    type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search';
    /** For values of known, small length. */
    short?: boolean;
  };

export function TextField({ type = 'text', short = false, ...props }: Props) {
  const { autoComplete, inputMode, placeholder, maxLength, readOnly, spellCheck, pattern } = props;
  return (
    <FieldFrame {...props} lang={undefined}>
      <input
        {...inputProps(props)}
        {...{ type, autoComplete, inputMode, placeholder, maxLength, readOnly, spellCheck, pattern }}
        defaultValue={type === 'password' ? undefined : props.defaultValue}
        className={short ? 'input input-short' : 'input'}
      />
    </FieldFrame>
  );
}
