/** Facts for machines. `<` is written as an escape, so that no text can end the element. */
export function PublicJsonLd({ data }: { data: Record<string, unknown> }) {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data }).replace(/</g, '\\u003c');
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON, its only dangerous sign escaped
      dangerouslySetInnerHTML={{ __html: json }}
    />
  );
}
