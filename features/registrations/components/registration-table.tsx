import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import { MailLink } from '@/features/members/components/mail-link';
import { SafeMark } from '@/features/members/components/safe-mark';
import type { Answer, Question } from '@/features/questions/rules';
import type { Locale } from '@/lib/locales';
import { formatPhone, phoneHref } from '@/lib/phones';
import type { Standing } from '../rules';
import type { Wait } from '../wait';
import { AnswerSummary } from './answer-summary';
import { RegistrationStatus } from './registration-status';
import { WaitReason } from './wait-reason';

type Line = {
  id: string;
  standing: Standing;
  name: string;
  email: string | null;
  phone: string | null;
  note: string | null;
  needs: string | null;
  people: { name: string | null; ageGroup: 'adult' | 'child'; age: number | null }[];
  checkedIn: number;
  isSafe: boolean;
  isOfSeries: boolean;
  wait: Wait | null;
  offer: { seats: number; until: string } | null;
  answers: Answer[];
};
type Props = {
  lines: Line[];
  kinds: readonly { id: string; name: string }[];
  questions: Question[];
  locale: Locale;
  /** The country whose numbers are shown as they are dialled there. */
  home: string | undefined;
  root: string;
};

/** Who registered, in order of arrival. Who has no address is marked: the link has to be handed over. */
export function RegistrationTable({ lines, kinds, questions, locale, home, root }: Props) {
  const t = useTranslations('registrations.manage');
  const series = useTranslations('registrations.series');
  const safety = useTranslations('safety');
  return (
    <Table
      caption={t('title')}
      columns={[
        { key: 'name', label: t('name'), main: true },
        { key: 'state', label: t('state') },
        { key: 'people', label: t('people') },
        { key: 'contact', label: t('contact') },
        { key: 'checkedIn', label: t('checkedIn') },
      ]}
      rows={lines.map((line) => ({
        id: line.id,
        cells: {
          name: (
            <>
              <a href={`${root}/${line.id}`}>{line.name}</a>
              {line.isOfSeries ? <div className="sub">{series('ofAll')}</div> : null}
              {line.isSafe ? (
                <div className="sub">
                  <SafeMark text={safety('mark')} />
                </div>
              ) : null}
              {line.needs ? <div className="sub">{line.needs}</div> : null}
              {line.note ? <div className="sub">{line.note}</div> : null}
              <AnswerSummary questions={questions} answers={line.answers} locale={locale} />
            </>
          ),
          state: (
            <>
              <RegistrationStatus state={line.standing} />
              {line.wait ? (
                <div className="sub">
                  <WaitReason wait={line.wait} kinds={kinds} isByStaff />
                </div>
              ) : null}
              {line.wait && line.isOfSeries ? <div className="sub">{series('byFullest')}</div> : null}
              {line.offer ? <div className="sub">{t('offerUntil', { ...line.offer })}</div> : null}
            </>
          ),
          people: t('partyOf', {
            size: line.people.length,
            children: line.people.filter(({ ageGroup }) => ageGroup === 'child').length,
          }),
          contact: (
            <>
              {line.email ? (
                <div>
                  <MailLink email={line.email} />
                </div>
              ) : line.isSafe ? null : (
                <div className="sub">{t(line.phone ? 'callThem' : 'handOver')}</div>
              )}
              {line.phone ? (
                <a className="whitespace-nowrap" href={phoneHref(line.phone)}>
                  {formatPhone(line.phone, home)}
                </a>
              ) : null}
            </>
          ),
          checkedIn: line.checkedIn > 0 ? `${line.checkedIn} / ${line.people.length}` : null,
        },
      }))}
    />
  );
}
