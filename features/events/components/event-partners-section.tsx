import { useTranslations } from 'next-intl';
import { Section } from '@/components/layout/section';
import type { EventPartner } from '../public-view';
import { AddPartnerForm, RemovePartnerForm } from './event-partners';

type Props = { locale: string; organization: string; event: string; partners: EventPartner[] };

/** With whom the event is made: organizations of this installation lead to their page. */
export function EventPartnersSection({ partners, ...own }: Props) {
  const t = useTranslations('events.partners');
  return (
    <Section title={t('title')} id="partners">
      {partners.length > 0 ? (
        <ul className="register mb-5">
          {partners.map(({ id, slug, name }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
              {slug ? <a href={`/${own.locale}/organizations/${slug}`}>{name}</a> : <span>{name}</span>}
              <RemovePartnerForm {...own} partner={id} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="sub">{t('none')}</p>
      )}
      <div className="card card-in mt-5">
        <AddPartnerForm key={partners.length} {...own} />
      </div>
    </Section>
  );
}
