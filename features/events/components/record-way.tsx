import { useTranslations } from 'next-intl';
import { Section } from '@/components/layout/section';
import { ButtonLink } from '@/components/ui/button-link';

/** From an event that is over to what is remembered of it. */
export function RecordWay({ root, isOver }: { root: string; isOver: boolean }) {
  const t = useTranslations('events.record');
  if (!isOver) return null;
  return (
    <Section title={t('title')} id="record">
      <p className="mb-3">{t('lede')}</p>
      <div className="actions">
        <ButtonLink href={`${root}/record`}>{t('toPage')}</ButtonLink>
      </div>
    </Section>
  );
}
