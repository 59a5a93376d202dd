import { type FieldProps, inputProps } from './field-binding';
import { FieldFrame } from './field-frame';

type Props = FieldProps & {
  /** edtf: as precise as it is known (2019, 2019-05, 2019-05-28, 2019?), typed as text with an example in the hint;
   * date and datetime-local: the browser's own picker. */
  kind?: 'edtf' | 'date' | 'datetime-local' | 'time';
  min?: string;
  max?: string;
  placeholder?: string;
  autoComplete?: string;
};

export function DateField({ kind = 'edtf', min, max, placeholder, autoComplete, ...props }: Props) {
  const text = kind === 'edtf';
  return (
    <FieldFrame {...props} lang={undefined}>
      <input
        {...inputProps(props)}
        {...(text
          ? { type: 'text', inputMode: 'text' as const, spellCheck: false, placeholder }
          : { type: kind, min, max })}
        autoComplete={autoComplete ?? 'off'}
        defaultValue={props.defaultValue}
        className="input input-short"
      />
    </FieldFrame>
  );
}
