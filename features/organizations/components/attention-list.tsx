import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { StatusDot } from '@/components/ui/status-dot';
import type { Attention } from '../manage-view';
import type { OpenPlaces } from './manage-places-of';

/** Minors without a guardian are counted by the feature that knows them. */
type Shown = Attention & { guardians: number };
type Props = { root: string; attention: Shown; open: OpenPlaces };

const PLACES: {
  key: keyof Shown;
  place: keyof OpenPlaces;
  path: string;
  tone: 'bad' | 'warn' | 'none';
}[] = [
  { key: 'corrections', place: 'corrections', path: 'corrections', tone: 'bad' },
  { key: 'undelivered', place: 'mail', path: 'mail', tone: 'bad' },
  { key: 'heldMail', place: 'mail', path: 'mail', tone: 'bad' },
  { key: 'guardians', place: 'households', path: 'households', tone: 'bad' },
  { key: 'applications', place: 'members', path: 'members/applications', tone: 'warn' },
  { key: 'stoppedRuns', place: 'retention', path: 'retention', tone: 'bad' },
  { key: 'changes', place: 'members', path: 'members/changes', tone: 'warn' },
  { key: 'erasures', place: 'retention', path: 'erasures', tone: 'warn' },
  { key: 'pending', place: 'events', path: 'events', tone: 'warn' },
  { key: 'endingTerms', place: 'board', path: 'board', tone: 'warn' },
  { key: 'contradictions', place: 'articles', path: 'articles/contradictions', tone: 'warn' },
  { key: 'untranslated', place: 'profile', path: 'profile', tone: 'none' },
  { key: 'draftEvents', place: 'events', path: 'events', tone: 'none' },
  { key: 'draftStatements', place: 'statements', path: 'statements', tone: 'none' },
  { key: 'invitations', place: 'access', path: 'access', tone: 'none' },
];

/** What waits for somebody, each with the place where it is done; only what the viewer may do. */
export function AttentionList({ root, attention, open }: Props) {
  const t = useTranslations('organizations.overview');
  const waiting = PLACES.filter(({ key, place }) => attention[key] > 0 && open[place]);
  if (waiting.length === 0) {
    return (
      <Card>
        <StatusDot tone="good">{t('nothingWaits')}</StatusDot>
      </Card>
    );
  }
  return (
    <Card flush>
      <ul className="list-none">
        {waiting.map(({ key, path, tone }) => (
          <li key={key} className="border-b border-line px-5 py-3 last:border-b-0">
            <a href={`${root}/${path}`}>
              <StatusDot tone={tone}>{t(`attention.${key}`, { n: attention[key] })}</StatusDot>
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
