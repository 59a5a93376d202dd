import type { ReactNode } from 'react';
import { Icon } from '../ui/icon';

type Props = {
  /** Where it leads; default: the same page. */
  action?: string;
  name?: string;
  value?: string;
  label: string;
  placeholder?: string;
  /** The verb on the button. */
  submit: string;
  /** Kept while searching (filters, order). */
  keep?: Record<string, string | undefined>;
  /** More fields or chips beside it. */
  children?: ReactNode;
  /** What stands in the same row and is no part of the form. */
  beside?: ReactNode;
};

/** Search by GET: works without JavaScript, and the address can be passed on. */
export function SearchForm({
  action,
  name = 'q',
  value,
  label,
  placeholder,
  submit,
  keep = {},
  children,
  beside,
}: Props) {
  const form = (
    <form className={beside ? 'contents' : 'toolbar'} action={action} method="get">
      <search className="search">
        <Icon name="search" className="icon text-ink-faint" />
        <input
          type="search"
          name={name}
          defaultValue={value}
          aria-label={label}
          placeholder={placeholder}
          autoComplete="off"
          maxLength={200}
        />
        <button type="submit">{submit}</button>
      </search>
      {Object.entries(keep).map(([key, kept]) =>
        kept ? <input key={key} type="hidden" name={key} value={kept} /> : null,
      )}
      {children}
    </form>
  );
  if (!beside) return form;
  return (
    <div className="toolbar">
      {form}
      {beside}
    </div>
  );
}
