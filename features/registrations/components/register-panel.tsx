import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { Note } from '@/components/ui/note';
import type { RegistrationStanding } from '@/features/events/rules';
import type { Question } from '@/features/questions/rules';
import type { Locale } from '@/lib/locales';
import type { EventCard, RegistrationView } from '../registration-view';
import { HOLD_MINUTES, type PartyWard } from '../rules';
import { MOST_PASSES } from '../waiting-list';
import { OwnRegistration } from './own-registration';
import { RegisterForm } from './register-form';
import { SeriesAhead } from './series-ahead';

type Props = {
  page: {
    event: EventCard;
    state: RegistrationStanding;
    freeSeats: number | null;
    waitingParties: number;
    opens: string | null;
    needsApproval: boolean;
    maxPartySize: number;
    hasWaitingList: boolean;
    allowsNoEmail: boolean;
    needsNames: boolean;
    price: string | null;
    paysAtDoor: boolean;
    kinds: { id: string; name: string; isForAdults: boolean; freeSeats: number | null }[];
    mine: RegistrationView | null;
    isSignedIn: boolean;
    initial: Record<string, string>;
    wards: PartyWard[];
    questions: Question[];
    dates: string[] | null;
    fullest: string | null;
  };
  locale: Locale;
  organization: string;
  formKey: string;
  /** The secret of the link of the invited, where one came by it. */
  invite?: string;
  /** What was just done. */
  notice?: string;
};

/** What somebody meets who wants to register: the form, their own registration, or why there is none. */
export function RegisterPanel({ page, locale, organization, formKey, invite, notice }: Props) {
  const t = useTranslations('registrations.register');
  const series = useTranslations('registrations.series');
  const { event, state, mine, isSignedIn } = page;
  if (mine) {
    return (
      <>
        {notice === mine.state ? (
          <Note tone={mine.state === 'confirmed' ? 'good' : 'warn'} live className="mb-6">
            {t(`done.${mine.state}` as never)}
          </Note>
        ) : null}
        <OwnRegistration
          registration={mine}
          locale={locale}
          hidesEvent
          wards={page.wards.filter(({ id }) => !mine.people.some(({ personId }) => personId === id))}
        />
      </>
    );
  }
  if (notice === 'handed-on') {
    return (
      <Note tone="good" live className="mb-6">
        {t('handedOn')}
      </Note>
    );
  }
  if (notice === 'held' || notice === 'held-without-seats') {
    return (
      <Note tone="good" live title={t('lookAtMail')} className="mb-6">
        {t(notice === 'held' ? 'done.held' : 'done.heldWithoutSeats', { minutes: HOLD_MINUTES })}
      </Note>
    );
  }
  const signIn = `/${locale}/sign-in?next=${encodeURIComponent(`${event.path}/register`)}`;
  if (state !== 'open' && state !== 'waiting-list') {
    return (
      <>
        <Note tone="warn" className="mb-6">
          {state === 'not-yet' && page.opens
            ? t('opens', { when: page.opens })
            : t(`state.${state}` as never)}
        </Note>
        <div className="actions mt-5">
          <ButtonLink href={event.path}>{t('toEvent')}</ButtonLink>
          {state === 'members-only' && !isSignedIn ? (
            <ButtonLink href={signIn} look="primary">
              {t('signIn')}
            </ButtonLink>
          ) : null}
        </div>
      </>
    );
  }
  const seats = seatsLine(page, t);
  return (
    <>
      {page.dates ? <SeriesAhead dates={page.dates} /> : null}
      {seats ? <p className="lede mb-3">{seats}</p> : null}
      <div className="mb-5 grid gap-2">
        {page.kinds.map(({ id, name, freeSeats }) =>
          freeSeats === null ? null : (
            <p key={id} className="sub">
              {t('seats.ofKind', { kind: name, seats: freeSeats })}
            </p>
          ),
        )}
        {page.dates && page.fullest ? (
          <p className="sub">{series('fullest', { when: page.fullest })}</p>
        ) : null}
        {page.price ? (
          <p>
            {t('price', { price: page.price })}
            {page.paysAtDoor ? ` · ${t('payAtDoor')}` : null}
          </p>
        ) : null}
        {state === 'waiting-list' ? <p className="sub">{t('rule', { most: MOST_PASSES })}</p> : null}
        {state === 'waiting-list' && page.dates ? <p className="sub">{series('rule')}</p> : null}
        {page.needsApproval ? <p className="sub">{t('needsApproval')}</p> : null}
        {isSignedIn ? null : (
          <p className="sub">
            {t('withoutAccount', { minutes: HOLD_MINUTES })} <a href={signIn}>{t('signInInstead')}</a>
          </p>
        )}
      </div>
      <RegisterForm
        locale={locale}
        organization={organization}
        event={event.slug}
        formKey={formKey}
        asksEmail={!isSignedIn}
        allowsNoEmail={page.allowsNoEmail}
        needsNames={page.needsNames}
        isForWaitingList={state === 'waiting-list'}
        maxPartySize={page.maxPartySize}
        initial={page.initial}
        hasWaitingList={page.hasWaitingList}
        wards={page.wards}
        kinds={page.kinds}
        invite={invite}
        questions={page.questions}
      />
    </>
  );
}

function seatsLine(
  { state, freeSeats, waitingParties, kinds }: Props['page'],
  t: ReturnType<typeof useTranslations<'registrations.register'>>,
): string | null {
  if (state === 'waiting-list') return t('seats.waiting', { parties: waitingParties });
  if (freeSeats !== null) return t('seats.free', { seats: freeSeats });
  return kinds.some((kind) => kind.freeSeats !== null) ? null : t('seats.unlimited');
}
