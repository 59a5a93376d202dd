import { useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import type { ErasureCandidate } from '../view';

/** Of these something stays, and it is said what. */
const STAYS = ['staysJournal', 'staysDues', 'staysExports', 'staysPast', 'staysTexts'] as const;

/** Said before an erasure: what will go, of whom, and what stays and how. */
export function WhatGoes({ people }: { people: ErasureCandidate[] }) {
  const t = useTranslations('personal-data');
  return (
    <div className="cols mb-5">
      <div>
        <h3 className="mb-2 text-lg">{t('erase.goes')}</h3>
        {people.map((person) => (
          <div key={person.id} className="mb-4">
            <p className="mb-1 font-semibold">{person.name}</p>
            <DefinitionList
              row
              facts={Object.entries(person.counts)
                .filter(([topic]) => topic !== 'journal')
                .map(([topic, count]) => ({
                  label: t(`topic.${topic}` as 'topic.record'),
                  value: t('erase.rows', { count }),
                }))}
            />
            {person.hasAccount ? (
              <p className="soft mt-1">
                {t(person.accountGoes ? 'erase.accountGoes' : 'erase.accountStays')}
              </p>
            ) : null}
          </div>
        ))}
      </div>
      <div>
        <h3 className="mb-2 text-lg">{t('erase.stays')}</h3>
        <ul className="list-disc pl-5">
          {STAYS.map((key) => (
            <li key={key}>{t(`erase.${key}`)}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
