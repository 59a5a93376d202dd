import { useTranslations } from 'next-intl';
import { Note } from '@/components/ui/note';
import type { Locale } from '@/lib/locales';
import { answerRequestAction, withdrawByLinkAction } from '../actions';
import type { LinkedRequest as View } from '../view';
import { AnswerForm } from './answer-form';
import { GivenList } from './given-list';
import { NoticeLink } from './notice-link';

type Props = { request: View; locale: Locale; token: string; when: (at: Date) => string };

/** What the holder of a private link sees: opening the page does nothing, only its buttons do. */
export function LinkedRequest({ request, locale, token, when }: Props) {
  const t = useTranslations('consents');
  const { state, organization, given, isMinor, consents, expiresAt } = request;
  const values = { organization: organization.name, name: given, date: when(expiresAt) };
  const open = consents.states.filter(({ last }) => last?.answer !== 'given');
  const common = { locale, organization: organization.slug };
  const list = (
    <GivenList
      {...common}
      states={consents.states}
      action={withdrawByLinkAction}
      values={{ $token: token }}
      when={when}
    />
  );
  if (state === 'expired')
    return (
      <div className="grid gap-5">
        <Note tone="warn">
          {t(open.length < consents.states.length ? 'link.onlyBack' : 'link.expired', values)}
        </Note>
        {list}
      </div>
    );
  return (
    <div className="grid gap-5">
      <p>{t(isMinor ? 'link.ledeGuardian' : 'link.lede', values)}</p>
      {state === 'answered' ? <Note tone="good">{t('link.answered', values)}</Note> : null}
      {list}
      {open.length > 0 ? (
        <AnswerForm
          {...common}
          action={answerRequestAction}
          hidden={{ $token: token, shown: consents.shown }}
          legend={t('link.question')}
          hint={t('link.hint')}
          submit={t('link.submit')}
          open={open.map(({ purpose, text, last }) => ({
            purpose,
            text,
            last: last ? t(`own.last.${last.answer}`, { date: when(last.at) }) : '',
          }))}
        />
      ) : null}
      {consents.hasNotice ? <NoticeLink {...common} /> : null}
      <p className="sub">{t('link.until', values)}</p>
    </div>
  );
}
