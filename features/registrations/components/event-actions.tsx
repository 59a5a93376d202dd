import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { Note } from '@/components/ui/note';
import type { EventState } from '@/db/enums';
import { publishEventAction } from '@/features/events/actions';
import { removeEventAction } from '@/features/events/series-actions';
import { CancelEventForm } from './cancel-event-form';
import { CommandForm } from './command-form';
import { CopyEventForm } from './copy-event-form';
import { TellChangeForm } from './tell-change-form';

type Props = {
  locale: string;
  organization: string;
  event: string;
  slug: string;
  state: EventState;
  isOver: boolean;
  missing: ('date' | 'title')[];
  /** How many drafts the series of the event has; 0 for an event by itself. */
  seriesDrafts: number;
  isInSeries: boolean;
  /** Its time or place was changed a moment ago. */
  wasMoved: boolean;
  concerned: { parties: number; byMail: number };
  /** What the viewer may do; decided on the server. */
  may: { publish: boolean; cancel: boolean; list: boolean; create: boolean };
  /** For the form that makes a similar event; null for an event without a time. */
  copy: { formKey: string; zone: string } | null;
};

/** What can be done with an event as a whole: publish, look at it, see who comes, make another one like it, call it off. */
export function EventActions(props: Props) {
  const { locale, organization, event, slug, state, isOver, missing, seriesDrafts, concerned, may } = props;
  const { isInSeries, wasMoved, copy } = props;
  const t = useTranslations('events.actions');
  const own = { locale, organization, values: { event } };
  return (
    <div className="actions mb-6">
      {state === 'draft' ? null : (
        <ButtonLink href={`/${locale}/organizations/${organization}/events/${slug}`}>
          {t('publicPage')}
        </ButtonLink>
      )}
      {may.list && state !== 'draft' ? (
        <ButtonLink href={`/${locale}/manage/${organization}/events/${slug}/registrations`}>
          {t('registrations', { parties: concerned.parties })}
        </ButtonLink>
      ) : null}
      {state === 'draft' && may.publish && missing.length === 0 ? (
        <CommandForm {...own} action={publishEventAction} look="primary">
          {t(seriesDrafts > 1 ? 'publishDate' : 'publish')}
        </CommandForm>
      ) : null}
      {state === 'draft' && may.publish && missing.length === 0 && seriesDrafts > 1 ? (
        <CommandForm
          {...own}
          values={{ event, scope: 'all' }}
          action={publishEventAction}
          look="primary"
          explanation={t('publishAllExplained', { count: seriesDrafts })}
          confirm={t('publishAll', { count: seriesDrafts })}
        >
          {t('publishAll', { count: seriesDrafts })}
        </CommandForm>
      ) : null}
      {state === 'draft' && may.publish ? (
        <CommandForm
          {...own}
          values={{ event, scope: 'this' }}
          action={removeEventAction}
          look="danger"
          explanation={t('removeExplained')}
          confirm={t('remove')}
        >
          {t('removeAsk')}
        </CommandForm>
      ) : null}
      {state === 'draft' && may.publish && seriesDrafts > 1 ? (
        <CommandForm
          {...own}
          values={{ event, scope: 'all' }}
          action={removeEventAction}
          look="danger"
          explanation={t('removeAllExplained', { count: seriesDrafts })}
          confirm={t('removeAll', { count: seriesDrafts })}
        >
          {t('removeAllAsk')}
        </CommandForm>
      ) : null}
      {state === 'draft' && missing.length > 0 ? (
        <Note>{t(missing.includes('date') ? 'missingDate' : 'missingTitle')}</Note>
      ) : null}
      {state === 'published' && may.publish && !isOver && concerned.parties > 0 ? (
        <TellChangeForm
          locale={locale}
          organization={organization}
          event={event}
          concerned={concerned}
          isInSeries={isInSeries}
          isOpen={wasMoved}
        />
      ) : null}
      {copy && may.create ? (
        <CopyEventForm locale={locale} organization={organization} event={event} {...copy} />
      ) : null}
      {state === 'published' && may.cancel && !isOver ? (
        <CancelEventForm locale={locale} organization={organization} event={event} concerned={concerned} />
      ) : null}
    </div>
  );
}
