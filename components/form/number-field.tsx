import { type FieldProps, inputProps } from './field-binding';
import { FieldFrame } from './field-frame';

type Props = FieldProps & { min?: number; max?: number; step?: number; suffix?: string };

export function NumberField({ min, max, step, suffix, ...props }: Props) {
  return (
    <FieldFrame {...props} lang={undefined}>
      <span className="flex items-center gap-3">
        <input
          {...inputProps(props)}
          {...{ min, max, step }}
          type="number"
          inputMode="numeric"
          defaultValue={props.defaultValue}
          className="input number"
        />
        {suffix ? <span className="sub">{suffix}</span> : null}
      </span>
    </FieldFrame>
  );
}
