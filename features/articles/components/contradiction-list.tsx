import { useTranslations } from 'next-intl';
import { StatusDot } from '@/components/ui/status-dot';
import { ActionButton } from '@/features/organizations/components/action-button';
import { parseEdtf } from '@/lib/dates/edtf';
import { formatHonestDate } from '@/lib/dates/format-honest-date';
import type { Locale } from '@/lib/locales';
import { decideContradictionAction } from '../actions';
import type { Contradiction } from '../view';
import { FieldValue } from './field-value';

type Props = {
  contradictions: readonly Contradiction[];
  locale: Locale;
  organization: string;
  mayDecide: boolean;
};

const TONES = { open: 'warn', disputed: 'warn', recorded: 'good', replaced: 'good' } as const;
const DECISIONS = ['recorded', 'replaced', 'disputed'] as const;

/** Where sources say different things: both values with who says them, and which one holds. */
export function ContradictionList({ contradictions, locale, organization, mayDecide }: Props) {
  const t = useTranslations('articles.contradictions');
  const labels = useTranslations('labels');
  const root = `/${locale}/manage/${organization}`;
  return (
    <ol className="proposals">
      {contradictions.map((contradiction) => {
        const { id, field, decision, event, office, recorded, other, canReplace } = contradiction;
        const about = office ? labels(`office.${office}`) : contradiction.about;
        const isSwapped = decision === 'replaced';
        const sides = [
          { key: 'recorded', label: t('onRecord'), ...recorded },
          { key: 'other', label: t('otherSource'), ...other },
        ];
        const answers = DECISIONS.filter((each) => each !== decision && (each !== 'replaced' || canReplace));
        return (
          <li key={id} id={`c-${id}`} className="proposal" data-decision={decision}>
            <p className="proposal-head">
              <span className="sub">{t(`field.${field}`)}</span>
              <StatusDot tone={TONES[decision]}>{t(`decision.${decision}`)}</StatusDot>
            </p>
            <p className="proposal-said">
              {event || office ? (
                <a href={`${root}/${event ? `events/${event}` : 'board'}`}>{about}</a>
              ) : (
                about
              )}
            </p>
            <dl className="facts facts-row">
              {sides.map(({ key, label, value, language, asOf, sources }) => (
                <div key={key}>
                  <dt>{label}</dt>
                  <dd>
                    <b>
                      <FieldValue locale={locale} language={language} field={field} value={value} />
                    </b>
                    {asOf ? (
                      <span className="soft block">
                        {t('asOf', { date: formatHonestDate(parseEdtf(asOf), locale) })}
                      </span>
                    ) : null}
                    {sources.length > 0 ? <span className="soft block">{sources.join(', ')}</span> : null}
                  </dd>
                </div>
              ))}
            </dl>
            {mayDecide ? (
              <div className="actions">
                {answers.map((answer) => (
                  <ActionButton
                    key={answer}
                    locale={locale}
                    organization={organization}
                    action={decideContradictionAction}
                    values={{ id, decision: answer }}
                    size="small"
                  >
                    {t(isSwapped && answer === 'recorded' ? 'takeBack' : `answer.${answer}`)}
                    <span className="sr-only">: {about}</span>
                  </ActionButton>
                ))}
                {canReplace ? null : <span className="sub">{t(office ? 'onTheBoard' : 'onItsPage')}</span>}
              </div>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
