import { useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import type { Locale } from '@/lib/locales';
import { printedSerial } from '../card-rules';
import type { CardView } from '../card-view';
import { nameIn } from '../list-name';
import { CardPhoto } from './card-photo';
import { dateText } from './dates';

type Props = {
  view: CardView & { card: NonNullable<CardView['card']> };
  locale: Locale;
  /** Its slug. */
  slug: string;
  /** The QR code as the address of a picture. */
  qrCode: string;
};

/** The card itself, in the size of a bank card on paper; it grows rather than let a long name stand below its frame. */
export function MembershipCard({ view, locale, slug, qrCode }: Props) {
  const t = useTranslations('cards');
  const { holder, organization, card } = view;
  return (
    <section
      className="card card-in grid w-full max-w-md grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-3 print:min-h-[54mm] print:w-[85.6mm] print:content-between print:gap-x-[2mm] print:gap-y-[1mm] print:p-[2.5mm]"
      aria-label={t('title')}
    >
      <div className="min-w-0">
        <div
          className="font-semibold break-words print:text-[7.5pt] print:leading-tight"
          lang={organization.lang}
        >
          {organization.text}
        </div>
        <div className="sub mb-3 print:mb-[1mm] print:text-[7pt] print:leading-tight">{t('title')}</div>
        <CardPhoto locale={locale} organization={slug} holder={holder} />
      </div>
      <div className="text-center">
        <img
          src={qrCode}
          alt={t('qrCode')}
          width={144}
          height={144}
          className="mx-auto size-36 max-[360px]:size-28 print:size-[24mm]"
        />
        <div className="sub mt-1 font-mono text-[0.7rem] print:mt-0 print:text-[6.5pt] print:leading-tight">
          {printedSerial(card.serial)}
        </div>
      </div>
      <div className="col-span-2 min-w-0">
        <div
          className="font-serif text-xl [overflow-wrap:anywhere] print:text-[10pt] print:leading-tight"
          lang={holder.shownNames?.[locale] ? undefined : 'az'}
        >
          {nameIn(holder, locale, 'given-first')}
        </div>
        <div className="card-facts mt-3 print:mt-[1mm]">
          <DefinitionList
            row
            facts={[
              { label: t('number'), value: holder.memberNumber },
              { label: t('since'), value: holder.since ? dateText(holder.since, locale) : null },
            ]}
          />
        </div>
      </div>
    </section>
  );
}
