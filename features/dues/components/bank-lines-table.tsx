import { useTranslations } from 'next-intl';
import { StatusDot } from '@/components/ui/status-dot';
import { Table } from '@/components/ui/table';
import { listName } from '@/features/members/list-name';
import type { Locale } from '@/lib/locales';
import { formatMoney } from '@/lib/money';
import type { BankFileView, BankLineView } from '../bank-view';
import { dayText } from '../period-text';

type Props = { file: BankFileView; locale: Locale; path: string };

const TONES = { certain: 'good', possible: 'warn', error: 'bad' } as const;
const CHANGEABLE = ['certain', 'possible', 'unknown'];

/** What would become of each line of a statement, and why. */
export function BankLinesTable({ file, locale, path }: Props) {
  const t = useTranslations('dues');
  const errors = useTranslations('errors');
  const who = (line: BankLineView) => {
    const [best] = line.matches;
    const reasons =
      line.matches.find(({ person }) => person.id === line.person?.id)?.reasons ?? best?.reasons;
    return (
      <>
        {line.person ? (
          <b>{listName(line.person, locale)}</b>
        ) : best ? (
          `${listName(best.person, locale)}?`
        ) : null}
        {reasons ? (
          <span className="hint block">
            {t('bank.because', {
              reasons: reasons.map((reason) => t(`bank.reason.${reason}` as never)).join(', '),
            })}
          </span>
        ) : null}
        {CHANGEABLE.includes(line.kind) && !line.isTaken ? (
          <span className="hint block">{t('bank.leftOut')}</span>
        ) : null}
      </>
    );
  };
  return (
    <Table
      caption={t('bank.lines')}
      columns={[
        { key: 'payer', label: t('bank.payer'), main: true },
        { key: 'kind', label: t('bank.state') },
        { key: 'day', label: t('account.day') },
        { key: 'amount', label: t('account.amount'), align: 'end' },
        { key: 'who', label: t('bank.whose') },
        { key: 'act', label: t('bank.change'), hideLabel: true, bare: true },
      ]}
      rows={file.lines.map((line) => ({
        id: String(line.number),
        cells: {
          payer: (
            <>
              {line.payer || t('bank.line', { number: line.number })}
              {line.purpose ? <span className="hint block">{line.purpose}</span> : null}
            </>
          ),
          kind: (
            <>
              <StatusDot tone={TONES[line.kind as keyof typeof TONES] ?? 'none'}>
                {t(`bank.kind.${line.kind}`)}
              </StatusDot>
              {line.problem ? <span className="hint block">{errors(line.problem as never)}</span> : null}
            </>
          ),
          day: line.onDay ? dayText(line.onDay, locale) : null,
          amount:
            line.amount === null ? null : (
              <span className="whitespace-nowrap">{formatMoney(line.amount, file.currency, locale)}</span>
            ),
          who: line.person || line.matches.length > 0 ? who(line) : null,
          act:
            file.state === 'planned' && CHANGEABLE.includes(line.kind) ? (
              <a className="btn btn-small" href={`${path}/${line.number}`}>
                {t('bank.change')}
              </a>
            ) : null,
        },
      }))}
    />
  );
}
