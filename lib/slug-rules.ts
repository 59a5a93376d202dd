/** The longest address part that is made. */
export const LONGEST_SLUG = 60;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Words that stand in our own addresses beside slugs, so nobody may be called so. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set(
  `about account accounts actions activity admin all api app apple-touch-icon applications apply archive article articles assets auth az board boards
  calendar cancel check-in claim claims confirm consents contact cookies created delete directory download edit en error event events export feed feeds
  file files help home icon images import invitation invitations join journal legal login logout manage me media member members
  my-data my-profile my-registrations new news null opensearch organization organizations people person print privacy profile public qr
  register registration registrations robots root ru search settings sign-in sign-out sign-up sitemap source sources statement statements static
  status support system terms today undefined unsubscribe upload uploads upcoming user users verify well-known www`
    .split(/\s+/)
    .filter(Boolean),
);

/** Whether a text is an address part as `slugify` makes them. */
export function isSlug(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_SLUG && SLUG.test(value);
}
