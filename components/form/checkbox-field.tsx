import type { ReactNode } from 'react';
import { type FieldProps, fieldIds, inputProps } from './field-binding';

type Props = Omit<FieldProps, 'label'> & { label: ReactNode; value?: string };

/** One yes-or-no. Sends its `value` ("on") or nothing. */
export function CheckboxField({ label, value = 'on', ...props }: Props) {
  const { hintId, errorId } = fieldIds(props);
  return (
    <div className="field">
      <label className="choice">
        <input
          {...inputProps(props)}
          type="checkbox"
          value={value}
          defaultChecked={props.defaultValue === value}
        />
        <span>
          {label}
          {props.required ? <span aria-hidden="true"> *</span> : null}
          {props.hint ? (
            <span className="hint block" id={hintId}>
              {props.hint}
            </span>
          ) : null}
        </span>
      </label>
      {props.error ? (
        <div className="error" id={errorId}>
          {props.error}
        </div>
      ) : null}
    </div>
  );
}
