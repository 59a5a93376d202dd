import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { Note } from '@/components/ui/note';
import type { OwnType } from '@/features/members/type-names';
import type { Locale } from '@/lib/locales';
import type { ApplicationView } from '../view';
import { AcceptForm } from './accept-form';
import { MembershipThere } from './membership-there';
import { RecordKnownForm } from './record-known-form';
import { WordsForm } from './words-form';

type Props = {
  application: ApplicationView;
  locale: Locale;
  organization: string;
  today: string;
  types: OwnType[];
};

/** What can be done with an application that waits. */
export function Decision({ application, ...props }: Props) {
  const { id, person } = application;
  const common = { locale: props.locale, organization: props.organization, id };
  return (
    <>
      <Card className="mb-4">
        <Acceptance key={person?.id} application={application} {...props} />
      </Card>
      <div className="grid gap-3">
        <WordsForm {...common} what="ask" />
        <WordsForm {...common} what="decline" />
      </div>
    </>
  );
}

/** As a new member; or as one already, where no membership begins. Never of the deceased. */
function Acceptance({ application, today, types, ...props }: Props) {
  const t = useTranslations('applications');
  const { id, person, likely, isMinor, unanswered } = application;
  if (person?.hasDied) return <Note tone="warn">{t('accept.deceased')}</Note>;
  if (person?.membership) {
    const { membership } = person;
    return (
      <RecordKnownForm {...props} id={id} isResumable={membership.pause?.isResumable ?? false}>
        <MembershipThere membership={membership} types={types} locale={props.locale} />
      </RecordKnownForm>
    );
  }
  return (
    <AcceptForm
      {...props}
      id={id}
      today={today}
      isMinor={isMinor}
      types={types}
      unanswered={unanswered}
      asksAnyway={!person && likely.some(({ reasons }) => reasons.includes('name'))}
    />
  );
}
