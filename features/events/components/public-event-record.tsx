import { getTranslations } from 'next-intl/server';
import { PublicTextNotes } from '@/features/organizations/components/public-text-notes';
import type { CitationMarks } from '@/features/sources/public-view';
import { parseEdtf } from '@/lib/dates/edtf';
import { formatHonestDate } from '@/lib/dates/format-honest-date';
import type { Locale } from '@/lib/locales';
import type { PressLink, PublicRecord } from '../record-view';
import { PublicEventText } from './public-event-text';

interface Props {
  locale: Locale;
  /** The address of the organization's page. */
  home: string;
  marks: CitationMarks;
  record: PublicRecord;
  /** Whom to ask to take a photograph away. */
  email: string | null;
}

/** What is remembered of an event: how many came, what happened, what it looked like, and what was written about it. */
export async function PublicEventRecord({ locale, home, marks, record, email }: Props) {
  const { attendance, text, photos, press } = record;
  const t = await getTranslations('site.record');
  return (
    <>
      {attendance !== null || text?.text ? (
        <section className="pt-6" id="record">
          <h2 className="mb-3 text-[1.3rem]">{t('title')}</h2>
          {attendance === null ? null : <p className="mb-3">{t('attendance', { n: attendance })}</p>}
          {text?.text ? <PublicEventText home={home} marks={marks} text={text} /> : null}
          <PublicTextNotes locale={locale} texts={[text]} />
        </section>
      ) : null}
      {photos.length > 0 ? (
        <section className="pt-6" id="photos">
          <h2 className="mb-3 text-[1.3rem]">{t('photos')}</h2>
          <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3">
            {photos.map(({ id, caption, alt }, at) => (
              <li key={id}>
                <a href={`${home}/event-photos/${id}/large.webp`} className="block">
                  <img
                    className="h-auto w-full rounded-card"
                    src={`${home}/event-photos/${id}/small.webp`}
                    alt={alt?.text || caption?.text || t('photo', { n: at + 1, total: photos.length })}
                    lang={alt?.text ? alt.lang : caption?.lang}
                    width={480}
                    height={360}
                    loading="lazy"
                  />
                </a>
                {caption?.text ? (
                  <p className="sub mt-1 [overflow-wrap:anywhere]" lang={caption.lang}>
                    {caption.text}
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
          <PublicTextNotes locale={locale} texts={photos.map(({ caption }) => caption)} />
          <p className="soft mt-3">
            {email
              ? t.rich('takeAway', { mail: () => <a href={`mailto:${email}`}>{email}</a> })
              : t('takeAwayNoMail')}
          </p>
        </section>
      ) : null}
      {press.length > 0 ? (
        <section className="pt-6" id="press">
          <h2 className="mb-3 text-[1.3rem]">{t('press')}</h2>
          <ul className="register">
            {press.map((link) => (
              <PressLine key={link.slug} link={link} home={home} locale={locale} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function PressLine({ link, home, locale }: { link: PressLink; home: string; locale: Locale }) {
  const { slug, title, publication, publishedEdtf } = link;
  const date = publishedEdtf ? parseEdtf(publishedEdtf) : null;
  return (
    <li className="py-2">
      <a className="py-1 [overflow-wrap:anywhere]" href={`${home}/sources/${slug}`} lang={title?.lang}>
        {title?.text || publication}
      </a>
      <span className="soft block">
        {[publication, date ? formatHonestDate(date, locale) : null].filter(Boolean).join(', ')}
      </span>
    </li>
  );
}
