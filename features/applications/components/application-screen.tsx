import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import { LinkToSend } from '@/components/ui/link-to-send';
import { Note } from '@/components/ui/note';
import { CustomAnswers } from '@/features/members/components/custom-answers';
import { Part } from '@/features/members/components/part';
import type { OwnType } from '@/features/members/type-names';
import type { Locale } from '@/lib/locales';
import { formatPersonName } from '@/lib/names/person-name';
import { isUndecided } from '../rules';
import type { ApplicationView } from '../view';
import { ApplicationFacts } from './application-facts';
import { AttachedRecord } from './attached-record';
import { Conversation } from './conversation';
import { Decision } from './decision';
import { LikelyPeople } from './likely-people';

type Props = {
  application: ApplicationView;
  locale: Locale;
  organization: string;
  /** The country whose numbers are shown as they are dialled there. */
  home: string | undefined;
  today: string;
  mayDecide: boolean;
  types: OwnType[];
  when: (at: Date) => string;
};

/** One application: what was written, who it may be, and what to do with it. */
export function ApplicationScreen({ types, ...props }: Props) {
  const { application, locale, organization, home, today, mayDecide, when } = props;
  const t = useTranslations('applications');
  const { id, state, person, likely, others, messages, reason } = application;
  const isOpen = isUndecided(state);
  const common = { locale, organization };
  const root = `/${locale}/manage/${organization}/members/applications`;
  return (
    <>
      {state === 'unconfirmed' ? <Note>{t('waitsForAddress')}</Note> : null}
      <div className="cols">
        <Part title={t('written')}>
          <Card>
            <ApplicationFacts application={application} locale={locale} home={home} when={when} />
            <CustomAnswers answers={application.answers} locale={locale} />
          </Card>
        </Part>
        {isOpen || person ? (
          <Part title={t('likely.title')}>
            {person ? (
              <AttachedRecord {...common} person={person} application={id} isOpen={isOpen && mayDecide} />
            ) : (
              <LikelyPeople {...common} people={likely} application={id} />
            )}
            {others.length > 0 ? (
              <p className="sub mt-3">
                {t('others')}{' '}
                {others.map((other) => (
                  <a key={other.id} className="mr-3" href={`${root}/${other.id}`}>
                    {formatPersonName(other, 'surname-first')}
                  </a>
                ))}
              </p>
            ) : null}
          </Part>
        ) : null}
      </div>
      {messages.length > 0 ? (
        <Part title={t('conversation')}>
          <Conversation
            messages={messages}
            names={{
              organization: t('organization'),
              applicant: formatPersonName(application, 'given-first'),
            }}
            when={when}
          />
        </Part>
      ) : null}
      {reason ? (
        <Part title={t('decline.given')}>
          <p className="whitespace-pre-line break-words">{reason}</p>
        </Part>
      ) : null}
      {isOpen && mayDecide ? (
        <Part title={t('decide')}>
          <Decision
            application={application}
            locale={locale}
            organization={organization}
            today={today}
            types={types}
          />
        </Part>
      ) : null}
      <HandOver application={application} />
    </>
  );
}

/** The applicant's private page: shown at once where mail does not arrive, otherwise on asking. */
function HandOver({ application: { link, isMailStuck } }: Pick<Props, 'application'>) {
  const t = useTranslations('applications');
  const shown = (
    <>
      <LinkToSend url={link} label={t('handOver.title')} text={t('handOver.said')} />
      <p className="sub mt-2">{t('handOver.explained')}</p>
    </>
  );
  return (
    <div className="mt-7">
      {isMailStuck ? (
        <Note tone="warn" title={t('handOver.stuck')}>
          {shown}
        </Note>
      ) : (
        <DetailsDisclosure summary={t('handOver.title')}>{shown}</DetailsDisclosure>
      )}
    </div>
  );
}
