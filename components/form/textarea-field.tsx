import { type FieldProps, inputProps } from './field-binding';
import { FieldFrame } from './field-frame';

type Props = FieldProps & { rows?: number; maxLength?: number; placeholder?: string };

export function TextareaField({ rows = 5, maxLength, placeholder, ...props }: Props) {
  return (
    <FieldFrame {...props} lang={undefined}>
      <textarea
        {...inputProps(props)}
        {...{ rows, maxLength, placeholder }}
        defaultValue={props.defaultValue}
        className="input"
      />
    </FieldFrame>
  );
}
