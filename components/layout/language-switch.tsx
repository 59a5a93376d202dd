export type LanguageChoice = { locale: string; short: string; name: string; href: string };
type Props = { label: string; current: string; choices: LanguageChoice[] };

/** The same page in another language. */
export function LanguageSwitch({ label, current, choices }: Props) {
  return (
    <ul className="langs" aria-label={label}>
      {choices.map((choice) => (
        <li key={choice.locale}>
          <a
            href={choice.href}
            hrefLang={choice.locale}
            lang={choice.locale}
            title={choice.name}
            aria-label={`${choice.short}, ${choice.name}`}
            aria-current={choice.locale === current ? 'true' : undefined}
          >
            {choice.short}
          </a>
        </li>
      ))}
    </ul>
  );
}
