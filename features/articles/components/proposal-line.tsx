import { useTranslations } from 'next-intl';
import { StatusDot } from '@/components/ui/status-dot';
import { ActionButton } from '@/features/organizations/components/action-button';
import { parseEdtf } from '@/lib/dates/edtf';
import { formatHonestDate } from '@/lib/dates/format-honest-date';
import type { Locale } from '@/lib/locales';
import { joinAction } from '../actions';
import { excerptOf } from '../excerpt';
import type { ReviewLine } from '../view';
import { AgainstRecord } from './against-record';
import { CorrectForm } from './correct-form';
import { DecideForm } from './decide-form';

type Props = {
  line: ReviewLine;
  locale: Locale;
  organization: string;
  article: string;
  /** Of the article. */
  language: Locale;
  mayDecide: boolean;
};

const TONES = { open: 'warn', accepted: 'good', corrected: 'good', rejected: 'none' } as const;

/** One thing that the article seems to say, where it says it, and what can be answered. */
export function ProposalLine({ line, locale, organization, article, language, mayDecide }: Props) {
  const t = useTranslations('articles.review');
  const { id, position, kind, values, decision, confidence, names } = line;
  const common = { locale, organization, article, proposal: id };
  const isOpen = decision === 'open';
  const isAsked = mayDecide && !line.isOnRecord;
  return (
    <li id={`p-${position}`} data-line={position} data-decision={decision} tabIndex={-1} className="proposal">
      <p className="proposal-head">
        <span className="sub">
          {t(`kind.${kind}`)} · {t('confidence', { percent: confidence })}
        </span>
        <StatusDot tone={TONES[decision]}>
          {line.isOnRecord ? t('onRecord') : t(`decision.${decision}`)}
        </StatusDot>
      </p>
      <Said line={line} locale={locale} language={language} />
      {names.length > 0 ? (
        <p className="sub" lang={language}>
          {names.join(', ')}
        </p>
      ) : null}
      {line.quote === '' ? null : line.isOfFormer ? (
        <p className="sub">
          <span lang={language}>«{excerptOf(line.quote)}»</span> · {t('wordsGone')}
        </p>
      ) : (
        <p className="sub">
          <a href={`#q-${position}`} lang={language}>
            «{excerptOf(line.quote)}»
          </a>
        </p>
      )}
      <AgainstRecord locale={locale} language={language} against={line.against} />
      {isAsked && decision !== 'rejected' ? (
        <Matches line={line} locale={locale} organization={organization} article={article} />
      ) : null}
      {isAsked ? (
        <div className="proposal-answers">
          <DecideForm {...common} isOpen={isOpen} />
          {isOpen || decision === 'corrected' ? (
            <CorrectForm {...common} kind={kind} values={values} />
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

function Said({ line, locale, language }: Pick<Props, 'line' | 'locale' | 'language'>) {
  const t = useTranslations('articles.review');
  const labels = useTranslations('labels');
  const { kind, values, about, isPrivate } = line;
  const date = values.edtf ? parseEdtf(values.edtf) : null;
  const main =
    kind === 'person'
      ? [values.given, values.patronymic, values.surname].filter(Boolean).join(' ')
      : (values.title ?? values.name ?? values.text);
  const beside = [
    about,
    values.fact ? labels(`personFact.${values.fact}` as never) : null,
    values.office && values.office !== 'none'
      ? t('onBoard', { office: labels(`office.${values.office}` as never) })
      : null,
    date ? formatHonestDate(date, locale) : null,
    values.category ? labels(`category.${values.category}` as never) : null,
    values.ourRole ? labels(`ourRole.${values.ourRole}` as never) : null,
    values.place,
    values.addressee,
    isPrivate ? t('private') : null,
  ].filter(Boolean);
  return (
    <>
      <p className="proposal-said" lang={language}>
        {main}
      </p>
      {beside.length > 0 ? <p className="sub">{beside.join(' · ')}</p> : null}
    </>
  );
}

/** Who or what is there already and may be meant, with the reasons. */
function Matches({
  line,
  locale,
  organization,
  article,
}: Pick<Props, 'line' | 'locale' | 'organization' | 'article'>) {
  const t = useTranslations('articles.review');
  if (line.matches.length === 0) return null;
  const answer = (to: string, label: string, whom?: string) => (
    <ActionButton
      locale={locale}
      organization={organization}
      action={joinAction}
      values={{ id: article, proposal: line.id, to }}
      size="small"
    >
      {label}
      {whom ? <span className="sr-only">: {whom}</span> : null}
    </ActionButton>
  );
  return (
    <div className="proposal-matches">
      <span className="sub">{line.joined ? t('joinedWith') : t('mayBe')}</span>
      <ul>
        {line.matches.map(({ id, label, reasons }) => (
          <li key={id}>
            <span className="min-w-0 break-words">
              <b>{label}</b>
              <span className="sub block">{reasons.map((reason) => t(`reason.${reason}`)).join(' · ')}</span>
            </span>
            {line.joined === id ? <span className="sub">{t('chosen')}</span> : answer(id, t('join'), label)}
          </li>
        ))}
        {line.joined ? (
          <li>
            <span className="sub">{t('notThese')}</span>
            {answer('new', t('new'))}
          </li>
        ) : null}
      </ul>
    </div>
  );
}
