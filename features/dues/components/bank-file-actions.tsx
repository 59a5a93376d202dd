import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/locales';
import { formatMoney } from '@/lib/money';
import { commitBankFileAction, discardBankFileAction, undoBankFileAction } from '../bank-actions';
import type { BankFileView } from '../bank-view';
import { OneButtonForm } from './one-button-form';

type Props = { file: BankFileView; locale: Locale; organization: string };

/** What can be done with a statement as it stands: write it, let it go, take it back. */
export function BankFileActions({ file, ...props }: Props) {
  const t = useTranslations('dues');
  const common = { ...props, values: { id: file.id } };
  if (file.state === 'committed') {
    return (
      <details className="more">
        <summary className="btn btn-danger">{t('bank.undo')}</summary>
        <div className="card card-in">
          <OneButtonForm {...common} action={undoBankFileAction} submit={t('bank.undoSubmit')} look="danger">
            <p>{t('bank.undoExplained')}</p>
          </OneButtonForm>
        </div>
      </details>
    );
  }
  if (file.state === 'undone') return null;
  return (
    <>
      {file.taken.payments > 0 ? (
        <OneButtonForm
          {...common}
          action={commitBankFileAction}
          submit={t('bank.commit', { count: file.taken.payments })}
        >
          <p>
            {t('bank.commitSum', { amount: formatMoney(file.taken.amount, file.currency, props.locale) })}
          </p>
        </OneButtonForm>
      ) : (
        <p className="soft">{t('bank.nothing')}</p>
      )}
      <details className="more mt-3">
        <summary className="btn btn-small">{t('bank.discard')}</summary>
        <div className="card card-in">
          <OneButtonForm
            {...common}
            action={discardBankFileAction}
            submit={t('bank.discardSubmit')}
            look="danger"
          >
            <p>{t('bank.discardExplained')}</p>
          </OneButtonForm>
        </div>
      </details>
    </>
  );
}
