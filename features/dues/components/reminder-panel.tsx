import { useTranslations } from 'next-intl';
import { Note } from '@/components/ui/note';
import { phoneDigits } from '@/lib/phones';
import { remindAction } from '../actions';
import type { Reminder } from '../view';
import { OneButtonForm } from './one-button-form';

type Props = { reminder: Reminder; locale: string; organization: string; lastReminded: string | null };

/** The text to copy, and the ways to hand it over: a messenger opens with it, or a mail goes out. */
export function ReminderPanel({ reminder, lastReminded, ...props }: Props) {
  const t = useTranslations('dues');
  const { person, text, url, language } = reminder;
  const encoded = encodeURIComponent(text);
  return (
    <>
      <p className="soft mb-3">{t('reminder.language')}</p>
      {lastReminded ? <Note className="mb-3">{t('reminder.last', { day: lastReminded })}</Note> : null}
      <label className="field">
        <span>{t('reminder.copyText')}</span>
        <textarea className="input" rows={10} readOnly lang={language} defaultValue={text} />
      </label>
      <div className="actions mt-4">
        {person.phone ? (
          <a
            className="btn btn-primary"
            href={`https://wa.me/${phoneDigits(person.phone)}?text=${encoded}`}
            rel="noreferrer noopener"
            target="_blank"
          >
            {t('reminder.whatsapp')}
          </a>
        ) : null}
        <a
          className="btn"
          href={`https://t.me/share/url?url=${encodeURIComponent(url)}&text=${encoded}`}
          rel="noreferrer noopener"
          target="_blank"
        >
          {t('reminder.telegram')}
        </a>
        {person.email ? (
          <OneButtonForm
            {...props}
            action={remindAction}
            values={{ person: person.id }}
            submit={t('reminder.mail')}
            look="plain"
          />
        ) : null}
      </div>
      {!person.phone && !person.email ? <p className="soft mt-3">{t('reminder.noWay')}</p> : null}
    </>
  );
}
