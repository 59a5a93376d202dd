type Props = {
  locale: string;
  /** The page that everybody sees; none as long as it is not published. */
  publicHref?: string;
  who: { name: string; email: string | null } | null;
  words: { publicPage: string; organizations: string; account: string; signOut: string };
};

/** At the foot of the column of places: ways out of the management area. */
export function ManageAccount({ locale, publicHref, who, words }: Props) {
  return (
    <ul className="grid list-none gap-2">
      {publicHref ? (
        <li>
          <a href={publicHref}>{words.publicPage}</a>
        </li>
      ) : null}
      <li>
        <a href={`/${locale}/manage`}>{words.organizations}</a>
      </li>
      {who ? (
        <>
          <li>
            <a href={`/${locale}/account`}>{who.name || who.email || words.account}</a>
          </li>
          <li>
            <a href={`/${locale}/account/sign-out`}>{words.signOut}</a>
          </li>
        </>
      ) : null}
    </ul>
  );
}
