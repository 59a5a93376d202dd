'use client';

import { type FieldProps, inputProps } from './field-binding';
import { FieldFrame } from './field-frame';
import { makeChosenSmaller } from './smaller-picture';

/** A picture to be sent; one that is larger than needed is made smaller before it leaves the phone. */
export function PictureField(props: FieldProps) {
  return (
    <FieldFrame {...props}>
      <input
        {...inputProps(props)}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        className="input"
        onInput={({ currentTarget }) => void makeChosenSmaller(currentTarget)}
      />
    </FieldFrame>
  );
}
