import { useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import { Note, type NoteTone } from '@/components/ui/note';
import type { Locale } from '@/lib/locales';
import type { CardVerdict } from '../card-rules';
import type { CheckedCard as Checked } from '../card-view';
import { nameIn } from '../list-name';
import { CardPhoto } from './card-photo';
import { dateText } from './dates';
import { StatusOf } from './status-of';

type Props = {
  answer: Checked | 'unknown' | 'limit';
  locale: Locale;
  /** The slug of the organization. */
  organization: string;
  /** The day on which the card was cancelled, in words. */
  revokedOn: string | null;
};

const TONES: Record<CardVerdict, NoteTone> = {
  valid: 'good',
  paused: 'warn',
  revoked: 'bad',
  'no-member': 'bad',
};

/** What a card is worth today, and whose it is. */
export function CheckedCard({ answer, locale, organization, revokedOn }: Props) {
  const t = useTranslations('cards');
  const safety = useTranslations('safety');
  if (answer === 'unknown' || answer === 'limit') {
    return (
      <Note tone="bad" live>
        {t(`scan.${answer}`)}
      </Note>
    );
  }
  const { holder, verdict } = answer;
  return (
    <section className="card card-in grid max-w-md gap-3" aria-label={t('title')}>
      <Note tone={TONES[verdict]} live>
        {t(`verdict.${verdict}`, { day: revokedOn ?? '' })}
      </Note>
      {holder ? (
        <>
          <CardPhoto locale={locale} organization={organization} holder={holder} />
          <div
            className="font-serif text-2xl break-words"
            lang={holder.shownNames?.[locale] ? undefined : 'az'}
          >
            {nameIn(holder, locale, 'given-first')}
          </div>
          <div>
            <StatusOf status={holder.status} />
          </div>
          <DefinitionList
            row
            facts={[
              { label: t('number'), value: holder.memberNumber },
              { label: t('since'), value: holder.since ? dateText(holder.since, locale) : null },
            ]}
          />
        </>
      ) : (
        <p className="soft">{safety('cardWithheld')}</p>
      )}
    </section>
  );
}
