import type { ReactNode } from 'react';

type Props = {
  /** The verb on the closed button: "End membership…". */
  summary: ReactNode;
  /** What will happen, and whether it can be undone. */
  explanation: ReactNode;
  /** The verb on the real button. */
  confirm: string;
  /** Server action, or the address of a POST route. */
  action: string | ((data: FormData) => void | Promise<void>);
  /** Hidden values sent along. */
  values?: Record<string, string>;
  /** More fields between explanation and button (a reason, a date). */
  children?: ReactNode;
  danger?: boolean;
  size?: 'normal' | 'small';
  open?: boolean;
};

/** Asks before something is taken away: opens in place, says what happens, has a real button. No JavaScript needed. */
export function ConfirmForm(props: Props) {
  const {
    summary,
    explanation,
    confirm,
    action,
    values = {},
    children,
    danger = true,
    size = 'normal',
    open,
  } = props;
  const look = danger ? ' btn-danger' : '';
  return (
    <details className="more" open={open}>
      <summary className={`btn${size === 'small' ? ' btn-small' : ''}${look}`}>{summary}</summary>
      <form
        className="card card-in form"
        action={action}
        method={typeof action === 'string' ? 'post' : undefined}
      >
        {Object.entries(values).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div>{explanation}</div>
        {children}
        <div>
          <button type="submit" className={`btn${look}`}>
            {confirm}
          </button>
        </div>
      </form>
    </details>
  );
}
