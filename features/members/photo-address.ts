/** Where a picture is served to whoever may see it; nothing where there is none to see. */
export function photoAddress(
  { locale, organization }: { locale: string; organization: string },
  photo: string | undefined,
  size: 'small' | 'large' = 'small',
): string | undefined {
  return photo && `/${locale}/account/${organization}/photos/${photo}?size=${size}`;
}
