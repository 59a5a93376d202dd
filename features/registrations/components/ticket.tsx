import { useTranslations } from 'next-intl';
import type { RegistrationView } from '../registration-view';

type Props = { registration: RegistrationView };

const QUIET = 4;

/** The ticket of a party, to be shown on the phone or printed: one code, whoever of the party comes first. */
export function Ticket({ registration }: Props) {
  const t = useTranslations('registrations.ticket');
  const { ticket, event, people } = registration;
  if (!ticket) return null;
  const { size, path } = ticket.qr;
  return (
    <section
      className="mb-5 grid break-inside-avoid grid-cols-[auto_minmax(0,1fr)] items-center gap-5 rounded-card border border-line p-4 max-[480px]:grid-cols-1"
      aria-label={t('title')}
    >
      <svg
        className="qr mx-auto w-52 max-w-full rounded-card"
        viewBox={`${-QUIET} ${-QUIET} ${size + 2 * QUIET} ${size + 2 * QUIET}`}
        shapeRendering="crispEdges"
        role="img"
        aria-label={t('code')}
      >
        <path d={path} fill="currentColor" />
      </svg>
      <div className="min-w-0">
        <p className="sub">{t('title')}</p>
        <p className="font-serif text-xl [overflow-wrap:anywhere]" lang={event.titleLang}>
          {event.title}
        </p>
        <p className="mt-1">{t('seats', { size: people.length })}</p>
        <p className="soft mt-3">{t('show')}</p>
      </div>
    </section>
  );
}
