import { type FieldProps, inputProps } from './field-binding';
import { FieldFrame } from './field-frame';

export type SelectOption = { value: string; label: string; lang?: string };
type Props = FieldProps & {
  options: SelectOption[];
  /** A first, empty choice ("choose"). */
  empty?: string;
  short?: boolean;
  autoComplete?: string;
};

export function SelectField({ options, empty, short = false, autoComplete, ...props }: Props) {
  return (
    <FieldFrame {...props} lang={undefined}>
      <select
        // A select keeps its first default; the key makes it take the value that the server gives back.
        key={props.defaultValue}
        {...inputProps(props)}
        autoComplete={autoComplete}
        defaultValue={props.defaultValue}
        className={short ? 'input input-short' : 'input'}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
