import { useLocale } from 'next-intl';
import { typedOfEdtf } from '@/lib/dates/typed-of-edtf';
import { type FieldProps, inputProps } from './field-binding';
import { FieldFrame } from './field-frame';

type Props = FieldProps & {
  /** edtf: as precise as it is known (2019, 05.2019, 28.05.2019, 2019?), typed as text with an example in the hint, and
   * shown as it would be typed; date and datetime-local: the browser's own picker. */
  kind?: 'edtf' | 'date' | 'datetime-local' | 'time';
  min?: string;
  max?: string;
  placeholder?: string;
  autoComplete?: string;
};

export function DateField({ kind = 'edtf', min, max, placeholder, autoComplete, ...props }: Props) {
  const locale = useLocale();
  const text = kind === 'edtf';
  const value = props.defaultValue;
  return (
    <FieldFrame {...props} lang={undefined}>
      <input
        {...inputProps(props)}
        {...(text
          ? { type: 'text', inputMode: 'text' as const, spellCheck: false, placeholder }
          : { type: kind, min, max })}
        autoComplete={autoComplete ?? 'off'}
        defaultValue={text && value && !props.isTyped ? typedOfEdtf(value, locale) : value}
        className="input input-short"
      />
    </FieldFrame>
  );
}
