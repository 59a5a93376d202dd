import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { StatusDot } from '@/components/ui/status-dot';
import { dateText } from '@/features/members/components/dates';
import type { Locale } from '@/lib/locales';
import { formatPersonName } from '@/lib/names/person-name';
import type { BoardTask } from '../tasks';
import { BodyName } from './body-name';
import { OfficeName } from './office-name';

type Props = { tasks: BoardTask[]; locale: Locale; organization: string };

/** What the board wants done: each in a sentence that says what, with the place to do it. */
export function BoardTasks({ tasks, locale, organization }: Props) {
  const t = useTranslations('board.tasks');
  if (tasks.length === 0) return null;
  const root = `/${locale}/manage/${organization}/board`;
  const line = (task: BoardTask): { text: ReactNode; href: string; verb: string } => {
    if (task.kind === 'election') {
      const { election } = task.body;
      return {
        text: t.rich(election?.isOverdue ? 'electionOverdue' : 'election', {
          body: () => <BodyName body={task.body} />,
          date: dateText(election?.edtf, locale),
        }),
        href: `${root}/bodies/${task.body.id}`,
        verb: t('setElection'),
      };
    }
    const office = () => (
      <b>
        <OfficeName office={task.office} />
      </b>
    );
    if (task.kind === 'vacant') {
      return {
        text: t.rich('vacant', { office }),
        href: `${root}/appoint/${task.seat.id}`,
        verb: t('appoint'),
      };
    }
    const { term } = task;
    const name = term.person.name ? formatPersonName(term.person.name, 'given-first') : '';
    const date = dateText(term.endEdtf ?? term.plannedEndEdtf, locale);
    const count = task.seat.inARow ?? 0;
    const died = dateText(task.seat.died, locale);
    return {
      text: t.rich(task.kind === 'last-term' ? 'lastTerm' : task.kind, { office, name, date, count, died }),
      href: `${root}/terms/${term.id}`,
      verb: task.kind === 'ending' ? t('handOver') : task.kind === 'died' ? t('end') : t('open'),
    };
  };
  return (
    <aside className="card card-in mb-6" aria-labelledby="board-tasks">
      <h2 className="mb-3 text-xl" id="board-tasks">
        {t('title')}
      </h2>
      <ul className="grid list-none gap-3">
        {tasks.map((task) => {
          const { text, href, verb } = line(task);
          const id = task.kind === 'election' ? task.body.id : task.seat.id;
          return (
            <li
              key={`${task.kind} ${id}`}
              className="flex flex-wrap items-baseline justify-between gap-x-5 gap-y-1"
            >
              <StatusDot tone={task.kind === 'overdue' || task.kind === 'died' ? 'bad' : 'warn'}>
                <span>{text}</span>
              </StatusDot>
              <a href={href}>{verb}</a>
            </li>
          );
        })}
      </ul>
    </aside>
  );
}
