import { getTranslations } from 'next-intl/server';
import { Section } from '@/components/layout/section';
import { PublicTextNotes } from '@/features/organizations/components/public-text-notes';
import type { Locale } from '@/lib/locales';
import type { PublicGroup } from '../public-view';

type Props = { locale: Locale; groups: readonly PublicGroup[] };

/** The public groups on the organization's page: what they are called and do, never who is in them. */
export async function PublicGroupsSection({ locale, groups }: Props) {
  if (groups.length === 0) return null;
  const t = await getTranslations('groups');
  return (
    <Section id="groups" title={t('title')}>
      <ul className="grid gap-5">
        {groups.map(({ id, name, description }) => (
          <li key={id}>
            <h3 className="text-lg" lang={name.lang}>
              {name.text}
            </h3>
            <PublicTextNotes locale={locale} texts={[name, description]} />
            {description ? (
              <p className="soft whitespace-pre-line" lang={description.lang}>
                {description.text}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
