type Props = { locale: string; label: string; look?: 'plain' | 'primary' };

/** The button that ends the session; a POST, so that no link and no picture can press it. */
export function SignOutForm({ locale, label, look }: Props) {
  return (
    <form method="post" action={`/${locale}/account/sign-out/end`}>
      <button type="submit" className={look === 'primary' ? 'btn btn-primary' : 'btn'}>
        {label}
      </button>
    </form>
  );
}
