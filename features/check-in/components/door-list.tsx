import { useTranslations } from 'next-intl';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import { LinkToSend } from '@/components/ui/link-to-send';
import { StatusDot } from '@/components/ui/status-dot';
import { Table } from '@/components/ui/table';
import { CommandForm } from '@/features/registrations/components/command-form';
import type { QrPath } from '@/features/registrations/qr-path';
import { revokeDoorAction } from '../actions';

export interface ShownDoor {
  id: string;
  name: string;
  isOpen: boolean;
  closes: string;
  url: string | null;
  qr: QrPath | null;
}
type Props = { doors: readonly ShownDoor[]; locale: string; organization: string; event: string };

const QUIET = 4;

/** The doors of an event: until when each is open, its link to hand over, and how to close it at once. */
export function DoorList({ doors, locale, organization, event }: Props) {
  const t = useTranslations('check-in.doors');
  return (
    <Table
      caption={t('title')}
      columns={[
        { key: 'name', label: t('name'), main: true },
        { key: 'state', label: t('state') },
        { key: 'link', label: t('link'), bare: true },
        { key: 'do', label: t('revoke'), bare: true, hideLabel: true },
      ]}
      rows={doors.map(({ id, name, isOpen, closes, url, qr }) => ({
        id,
        cells: {
          name,
          state: (
            <StatusDot tone={isOpen ? 'good' : 'none'}>
              {isOpen ? t('openUntil', { until: closes }) : t('closed')}
            </StatusDot>
          ),
          link:
            url && qr ? (
              <DetailsDisclosure summary={t('show')}>
                <svg
                  className="qr mt-2 w-40 rounded-card"
                  viewBox={`${-QUIET} ${-QUIET} ${qr.size + 2 * QUIET} ${qr.size + 2 * QUIET}`}
                  shapeRendering="crispEdges"
                  role="img"
                  aria-label={t('qr', { name })}
                >
                  <path d={qr.path} fill="currentColor" />
                </svg>
                <div className="mt-3 max-w-96">
                  <LinkToSend url={url} label={t('link')} text={t('said', { name })}>
                    <a className="btn" href={url}>
                      {t('open')}
                    </a>
                  </LinkToSend>
                </div>
              </DetailsDisclosure>
            ) : null,
          do: isOpen ? (
            <CommandForm
              action={revokeDoorAction}
              locale={locale}
              organization={organization}
              values={{ door: id, $event: event }}
              look="danger"
              size="small"
              explanation={t('revokeExplained', { name })}
              confirm={t('revoke')}
            >
              {t('revokeAsk')}
            </CommandForm>
          ) : null,
        },
      }))}
    />
  );
}
