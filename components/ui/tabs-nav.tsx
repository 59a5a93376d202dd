export type Tab = { href: string; label: string; current?: boolean; count?: number };
type Props = { label: string; tabs: Tab[]; wrap?: boolean };

/** Parts of one thing, as links; sticks to the top while reading. */
export function TabsNav({ label, tabs, wrap = true }: Props) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul className={wrap ? 'wrap' : undefined}>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
              {tab.count === undefined ? null : <span className="sub"> {tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
