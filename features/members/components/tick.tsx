type Props = { name: string; value: string; label: string };

/** The box of a row, large enough for a thumb. */
export function Tick({ name, value, label }: Props) {
  return (
    <label className="tick">
      <input type="checkbox" name={name} value={value} aria-label={label} />
    </label>
  );
}
