import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { openTicket } from '@/features/registrations/ticket-code';

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations('registrations'))('ticket.page.title') };
}

/** Where the QR code of a ticket leads for whoever reads it with a phone: nobody learns anything of anybody. */
export default async function TicketPage({ params }: Props) {
  const isOurs = openTicket((await params).token) !== null;
  const t = await getTranslations('registrations.ticket');
  return (
    <>
      <PageHeader title={t('page.title')} />
      <p className="lede">{isOurs ? t('show') : t('page.forged')}</p>
      {isOurs ? <p className="soft mt-3">{t('page.explained')}</p> : null}
      {isOurs ? <p className="soft mt-3">{t('page.where')}</p> : null}
    </>
  );
}
