import { useTranslations } from 'next-intl';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import { Note } from '@/components/ui/note';
import type { FormAction } from '@/lib/form-state';
import type { OwnConsents as View } from '../view';
import { AnswerForm } from './answer-form';
import { ConsentHistory } from './consent-history';
import { GivenList } from './given-list';
import { NoticeLink } from './notice-link';

type Props = {
  consents: View;
  locale: string;
  organization: string;
  /** Of somebody for whom one acts: their id goes along. */
  isWard?: boolean;
  giveAction: FormAction;
  withdrawAction: FormAction;
  when: (at: Date) => string;
};

/** What somebody agreed to, each with a button that takes it back at once, and unticked boxes for the rest. */
export function OwnConsents(props: Props) {
  const { consents, locale, organization, isWard, giveAction, withdrawAction, when } = props;
  const t = useTranslations('consents');
  const { states, history, person, isMinor, shown, hasNotice } = consents;
  const given = states.filter(({ last }) => last?.answer === 'given');
  const open = states.filter(({ last }) => last?.answer !== 'given');
  const mayGive = isWard || !isMinor;
  const values: Record<string, string> = isWard ? { person } : {};
  const isShared = given.some(({ purpose }) => purpose === 'sharing');
  return (
    <div className="grid gap-5">
      {isShared ? null : <Note>{t('own.notShown')}</Note>}
      <GivenList {...{ states, locale, organization, values, when }} action={withdrawAction} />
      {open.length > 0 && mayGive ? (
        <AnswerForm
          locale={locale}
          organization={organization}
          action={giveAction}
          hidden={{ ...values, shown }}
          legend={t('own.notGiven')}
          hint={t('own.eachAlone')}
          submit={t('own.give')}
          open={open.map(({ purpose, text, last }) => ({
            purpose,
            text,
            last: last ? t(`own.last.${last.answer}`, { date: when(last.at) }) : t('own.last.none'),
          }))}
        />
      ) : null}
      {mayGive ? null : <Note>{t('own.guardianAnswers')}</Note>}
      {hasNotice ? <NoticeLink locale={locale} organization={organization} /> : null}
      {history.length > 0 ? (
        <DetailsDisclosure summary={t('history.title')}>
          <ConsentHistory words={history} when={when} />
        </DetailsDisclosure>
      ) : null}
    </div>
  );
}
