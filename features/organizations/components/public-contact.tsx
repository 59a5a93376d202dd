import { getTranslations } from 'next-intl/server';
import { Section } from '@/components/layout/section';
import { DefinitionList } from '@/components/ui/definition-list';
import { formatPhone, phoneHref } from '@/lib/phones';
import type { PublicOrganization } from '../public-view';
import { PublicWords } from './public-words';

/** How to reach the organization; nothing where it does not say. */
export async function PublicContact({ organization }: { organization: PublicOrganization }) {
  const { email, phone, website, address } = organization;
  if (!email && !phone && !website && !address) return null;
  const t = await getTranslations('site');
  return (
    <Section id="contact" title={t('contact.title')}>
      <DefinitionList
        row
        facts={[
          { label: t('contact.address'), value: address ? <PublicWords text={address} /> : null },
          {
            label: t('contact.phone'),
            value: phone ? <a href={phoneHref(phone)}>{formatPhone(phone)}</a> : null,
          },
          { label: t('contact.email'), value: email ? <a href={`mailto:${email}`}>{email}</a> : null },
          {
            label: t('contact.website'),
            value: website ? (
              <a href={website} rel="nofollow noopener">
                {website.replace(/^https?:\/\//, '').replace(/\/$/, '')}
              </a>
            ) : null,
          },
        ]}
      />
    </Section>
  );
}
