import { useTranslations } from 'next-intl';
import { LinkToSend } from '@/components/ui/link-to-send';
import { StatusDot } from '@/components/ui/status-dot';
import type { AskedPerson } from '../view';

type Props = {
  people: readonly AskedPerson[];
  /** Where the records of people are. */
  members: string;
  organizationName: string;
  when: (at: Date) => string;
};

/** Who is asked: how, and the private link to hand over to whoever has no mail. */
export function AskedPeople({ people, members, organizationName, when }: Props) {
  const t = useTranslations('consents');
  return (
    <ul className="card list-none">
      {people.map(({ id, slug, name, way, isMailed, answeredAt, agreed, url }) => (
        <li className="grid gap-1 border-line px-4 py-3 [&:not(:last-child)]:border-b" key={id}>
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <a className="font-medium" href={`${members}/${slug}/consents`}>
              {name}
            </a>
            {answeredAt ? (
              <StatusDot tone={agreed.length > 0 ? 'good' : 'none'}>
                {when(answeredAt)} ·{' '}
                {agreed.length > 0
                  ? agreed.map((purpose) => t(`purpose.${purpose}`)).join(', ')
                  : t('answer.refused')}
              </StatusDot>
            ) : (
              <span className="sub">{t(way === 'mail' && !isMailed ? 'way.waiting' : `way.${way}`)}</span>
            )}
          </p>
          {url && way !== 'mail' ? (
            <LinkToSend
              url={url}
              label={t('handOver.link')}
              text={t('handOver.text', { organization: organizationName })}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
