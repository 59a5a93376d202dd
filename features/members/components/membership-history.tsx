import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/locales';
import type { PersonShape } from '../fields';
import { hasDied } from '../rules';
import { type OwnType, typeName } from '../type-names';
import { CorrectMembership } from './correct-membership-form';
import { dateText, periodText } from './dates';
import { EndMembershipForm, ReopenMembershipForm, StartMembershipForm } from './membership-forms';
import { PauseMembershipForm, RemovePauseForm, ResumeMembershipForm } from './pause-forms';

type Props = {
  id: string;
  /** The version that a form of this record carries. */
  version: string;
  memberships: PersonShape['memberships'];
  locale: Locale;
  organization: string;
  today: string;
  types: OwnType[];
};

/** The memberships of a person, the newest first, what can be done with the newest, and how each is put right. */
export function MembershipHistory({ id, version, memberships, locale, organization, today, types }: Props) {
  const t = useTranslations('members');
  const labels = useTranslations('labels');
  const newest = memberships.at(-1);
  const common = { id, locale, organization };
  return (
    <div className="grid gap-4">
      {[...memberships].reverse().map((row) => (
        <div key={row.id} className="card card-in grid gap-2">
          <div>
            <b>{typeName(row.type, row.typeTexts, locale, labels as never).text}</b>{' '}
            <span className="soft">{periodText(row.startEdtf ?? row.startsOn, row.endEdtf, locale)}</span>
          </div>
          {row.endReason ? (
            <div className="sub">
              {labels(`membershipEnd.${row.endReason}`)} · {dateText(row.endEdtf, locale)}
            </div>
          ) : null}
          {row.pauses.map((pause) => (
            <div key={pause.id} className="grid gap-2">
              <div className="sub break-words">
                {t('pause.rests')} {periodText(pause.startEdtf, pause.endEdtf, locale)}
                {pause.reason ? ` · ${pause.reason}` : null}
              </div>
              {pause.endsOn === null && row.endsOn === null ? (
                <ResumeMembershipForm {...common} pause={pause.id} today={today} />
              ) : null}
              <RemovePauseForm {...common} version={version} pause={pause.id} />
            </div>
          ))}
          {row === newest && row.endsOn === null ? (
            <>
              {row.pauses.every(({ endsOn }) => endsOn !== null) ? (
                <PauseMembershipForm {...common} membership={row.id} today={today} />
              ) : null}
              <EndMembershipForm {...common} membership={row.id} today={today} />
            </>
          ) : null}
          {row === newest && row.endsOn !== null ? (
            <ReopenMembershipForm {...common} membership={row.id} />
          ) : null}
          <CorrectMembership {...common} version={version} membership={row} types={types} />
        </div>
      ))}
      {(newest === undefined || newest.endsOn !== null) && !hasDied(memberships) ? (
        <div>
          {newest === undefined ? <p className="soft mb-3">{t('start.none')}</p> : null}
          <StartMembershipForm {...common} today={today} types={types} isFirst={newest === undefined} />
        </div>
      ) : null}
    </div>
  );
}
