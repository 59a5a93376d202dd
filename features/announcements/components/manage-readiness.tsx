import { useTranslations } from 'next-intl';
import { Note } from '@/components/ui/note';
import { LEFT_OUT_REASONS } from '@/db/enums';
import type { Readiness } from '../view';

type Props = {
  readiness: Readiness;
  /** Where people are asked for their consents. */
  consentsPath: string;
};

/** Whom it reaches in which language, who is left out and why, and which languages are missing. */
export function ManageReadiness({ readiness, consentsPath }: Props) {
  const t = useTranslations('announcements');
  const labels = useTranslations('labels');
  const { mails, people, byLanguage, missing, namesHidden, leftOut, perHour, perDay } = readiness;
  const wanted = missing.filter((one) => one.mails > 0);
  return (
    <div className="grid gap-4">
      <p>{t('ready.reach', { mails, people })}</p>
      <ul className="grid gap-1">
        {byLanguage.map((one) => (
          <li key={one.locale}>
            {t('ready.language', { language: labels(`language.${one.locale}`), count: one.mails })}
          </li>
        ))}
      </ul>
      {wanted.map((one) => (
        <Note key={one.locale} tone="warn">
          {t('ready.missing', { language: labels(`language.${one.locale}`), count: one.mails })}
        </Note>
      ))}
      {namesHidden.map((locale) => (
        <Note key={locale} tone="warn">
          {t('ready.namesHidden', { language: labels(`language.${locale}`) })}
        </Note>
      ))}
      {LEFT_OUT_REASONS.some((why) => leftOut[why]) ? (
        <div>
          <p>{t('ready.leftOut')}</p>
          <ul className="mt-1 grid gap-1">
            {LEFT_OUT_REASONS.map((why) =>
              leftOut[why] ? (
                <li key={why}>
                  {t(`leftOut.${why}`)}: {leftOut[why]}
                  {why === 'no-consent' ? (
                    <>
                      {' · '}
                      <a href={consentsPath}>{t('ready.askConsents')}</a>
                    </>
                  ) : null}
                </li>
              ) : null,
            )}
          </ul>
        </div>
      ) : null}
      {perHour !== null && mails > perHour ? <Note>{t('ready.perHour', { limit: perHour })}</Note> : null}
      {perDay !== null && mails > perDay ? <Note>{t('ready.perDay', { limit: perDay })}</Note> : null}
    </div>
  );
}
