import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { Note } from '@/components/ui/note';
import { StatusDot } from '@/components/ui/status-dot';
import { ActionButton } from '@/features/organizations/components/action-button';
import { formatPersonName } from '@/lib/names/person-name';
import { confirmAddressAction, withdrawAction } from '../actions';
import { isWithdrawable, KEPT_DAYS } from '../rules';
import type { LinkedApplication as View } from '../view';
import { AnswerQuestionForm } from './answer-question-form';
import { Conversation } from './conversation';
import { STATE_TONES } from './state-tones';

type Props = { application: View; locale: string; token: string; when: (at: Date) => string };

/** What the holder of an application's link sees: opening the page does nothing, only its buttons do. */
export function LinkedApplication({ application, locale, token, when }: Props) {
  const t = useTranslations('applications');
  const { state, organization, reason, messages, createdAt } = application;
  const command = { locale, organization: organization.slug, values: { $token: token } };
  return (
    <div className="grid gap-5">
      <Card className="grid gap-3">
        <StatusDot tone={STATE_TONES[state]}>{t(`own.state.${state}`)}</StatusDot>
        <p>{t(`own.explained.${state}`, { organization: organization.name, days: KEPT_DAYS })}</p>
        <p className="sub">
          {formatPersonName(application, 'given-first')} · {when(createdAt)}
        </p>
        {state === 'unconfirmed' ? (
          <ActionButton {...command} action={confirmAddressAction} look="primary">
            {t('own.confirm')}
          </ActionButton>
        ) : null}
      </Card>
      {reason ? (
        <Note title={t('own.reason')}>
          <p className="whitespace-pre-line break-words">{reason}</p>
        </Note>
      ) : null}
      <Conversation
        messages={messages}
        names={{ organization: organization.name, applicant: t('own.you') }}
        when={when}
      />
      {state === 'asked' ? <AnswerQuestionForm locale={locale} token={token} /> : null}
      {isWithdrawable(state) ? (
        <ActionButton
          {...command}
          action={withdrawAction}
          look="danger"
          confirm={{
            explanation: t('own.withdrawExplained', { days: KEPT_DAYS }),
            verb: t('own.withdraw'),
          }}
        >
          {t('own.withdraw')}…
        </ActionButton>
      ) : null}
    </div>
  );
}
