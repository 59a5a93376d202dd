type Props = { locale: string; next?: string; words: { sendLink: string; reset: string } };

/** What else one can do without the password. */
export function SignInWays({ locale, next, words }: Props) {
  const query = next ? `?next=${encodeURIComponent(next)}` : '';
  return (
    <ul className="mt-6 grid list-none gap-3">
      <li>
        <a href={`/${locale}/sign-in/link${query}`}>{words.sendLink}</a>
      </li>
      <li>
        <a href={`/${locale}/reset-password`}>{words.reset}</a>
      </li>
    </ul>
  );
}
