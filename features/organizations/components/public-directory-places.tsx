interface Option {
  value: string;
  name: string;
}

interface Props {
  name: 'country' | 'city';
  label: string;
  /** What stands for all of them. */
  any: string;
  value: string;
  options: readonly Option[];
}

/** A choice among many places, beside the search box and sent with it. */
export function PublicDirectoryPlaces({ name, label, any, value, options }: Props) {
  return (
    <select
      name={name}
      aria-label={label}
      defaultValue={value}
      className="min-h-11 min-w-0 max-w-full flex-[1_1_9rem] rounded-[var(--radius)] border border-[var(--edge)] bg-[var(--surface)] px-3"
    >
      <option value="">{any}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </select>
  );
}
