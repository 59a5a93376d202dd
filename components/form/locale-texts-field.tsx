import type { FieldBinding } from './field-binding';
import { TextField } from './text-field';
import { TextareaField } from './textarea-field';

export type LocaleChoice = { locale: string; label: string };
type Props = {
  /** What is asked for, above the three fields. */
  label: string;
  hint?: string;
  /** In the order of reading; `label` is the name of the language. */
  locales: LocaleChoice[];
  /** The binding of one language's field: `(locale) => form.field(`name.${locale}`)`. */
  field: (locale: string) => FieldBinding;
  rows?: number;
  maxLength?: number;
  /** Languages that must be filled in. */
  required?: string[];
};

/** The same text in each language, side by side where there is room. */
export function LocaleTextsField({ label, hint, locales, field, rows, maxLength, required = [] }: Props) {
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      {hint ? <div className="hint">{hint}</div> : null}
      <div className="beside">
        {locales.map(({ locale, label: language }) => {
          const common = {
            ...field(locale),
            label: language,
            lang: locale,
            maxLength,
            required: required.includes(locale),
          };
          return rows === undefined ? (
            <TextField key={locale} {...common} />
          ) : (
            <TextareaField key={locale} {...common} rows={rows} />
          );
        })}
      </div>
    </fieldset>
  );
}
