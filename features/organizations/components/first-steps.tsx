import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { StatusDot } from '@/components/ui/status-dot';
import type { Overview } from '../manage-view';
import type { OpenPlaces } from './manage-places-of';

type Props = { root: string; overview: Overview; open: OpenPlaces };

/** What a new organization does first; gone when all of it is done. */
export function FirstSteps({ root, overview, open }: Props) {
  const t = useTranslations('organizations.overview');
  const { has, isPublished } = overview;
  const steps = [
    { key: 'about', done: has.about, href: `${root}/profile`, may: open.profile },
    { key: 'members', done: has.members, href: `${root}/members/new`, may: open.members },
    { key: 'board', done: has.board, href: `${root}/board`, may: open.board },
    { key: 'events', done: has.events, href: `${root}/events/new`, may: open.events },
    { key: 'publish', done: isPublished, href: `${root}/profile/settings`, may: open.profile },
  ] as const;
  const shown = steps.filter(({ may }) => may);
  if (shown.every(({ done }) => done)) return null;
  return (
    <Card as="section" className="mb-6">
      <h2 className="mb-3 font-serif text-lg font-semibold">{t('firstSteps')}</h2>
      <ol className="grid list-none gap-2">
        {shown.map(({ key, done, href }) => (
          <li key={key}>
            <StatusDot tone={done ? 'good' : 'none'}>
              {done ? t(`done.${key}`) : <a href={href}>{t(`step.${key}`)}</a>}
            </StatusDot>
          </li>
        ))}
      </ol>
    </Card>
  );
}
