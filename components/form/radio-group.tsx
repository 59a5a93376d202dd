import { type FieldProps, fieldIds } from './field-binding';

export type Choice = { value: string; label: string; hint?: string; disabled?: boolean };
type Props = FieldProps & {
  options: Choice[];
  /** Several may be chosen: checkboxes of one name. `defaultValue` is then a comma-separated list. */
  multiple?: boolean;
  /** Beside each other where there is room. */
  inline?: boolean;
};

/** One of a few (or several with `multiple`), all visible. */
export function RadioGroup({ options, multiple = false, inline = false, ...props }: Props) {
  const { id, hintId, errorId, describedBy } = fieldIds(props);
  const chosen = multiple ? (props.defaultValue ?? '').split(',') : [props.defaultValue];
  return (
    <fieldset
      className="field"
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy}
      disabled={props.disabled}
    >
      <legend>
        {props.label}
        {props.required ? <span aria-hidden="true"> *</span> : null}
      </legend>
      {props.hint ? (
        <div className="hint" id={hintId}>
          {props.hint}
        </div>
      ) : null}
      <div className={inline ? 'flex flex-wrap gap-x-6' : undefined}>
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input
              type={multiple ? 'checkbox' : 'radio'}
              name={props.name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              disabled={option.disabled}
              required={props.required && !multiple}
              // react-hook-form takes the first box for the only one and would then check the next; forms read the boxes themselves.
              ref={multiple ? undefined : props.inputRef}
              onChange={props.onChange}
              onBlur={props.onBlur}
              aria-invalid={props.error ? true : undefined}
            />
            <span>
              {option.label}
              {option.hint ? <span className="hint block">{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
      {props.error ? (
        <div className="error" id={errorId}>
          {props.error}
        </div>
      ) : null}
    </fieldset>
  );
}
