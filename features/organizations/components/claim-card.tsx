import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { StatusDot } from '@/components/ui/status-dot';
import type { ClaimView } from '../claim-view';

type Props = {
  claim: ClaimView;
  /** When it was made, and decided, already formatted. */
  claimedAt: string;
  answeredAt: string;
  /** What can be done about it. */
  children?: ReactNode;
};

const TONES = { open: 'warn', asked: 'none', granted: 'good', refused: 'none' } as const;

/** Who claims a page, with what, and which of it has been shown to be theirs. */
export function ClaimCard({ claim, claimedAt, answeredAt, children }: Props) {
  const t = useTranslations('claims.card');
  const { state, locale, question, reply, answer } = claim;
  const words = (text: string | null) =>
    text ? (
      <span className="whitespace-pre-line break-words" lang={locale}>
        {text}
      </span>
    ) : null;
  return (
    <Card as="article" className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="font-serif text-lg font-semibold break-words">{claim.name || claim.email}</h2>
        <StatusDot tone={TONES[state]}>{t(`state.${state}`)}</StatusDot>
      </div>
      <p className="sub">{claimedAt}</p>
      <DefinitionList
        facts={[
          { label: t('position'), value: words(claim.position) },
          { label: t('reason'), value: words(claim.reason) },
          {
            label: t('address'),
            value: claim.email ? (
              <Address
                email={claim.email}
                note={t(claim.isAddressTheirs ? 'addressTheirs' : 'addressShown')}
              />
            ) : null,
          },
          {
            label: t('proofEmail'),
            value: claim.proofEmail ? (
              <Address
                email={claim.proofEmail}
                note={t(claim.isProofTheirs ? 'proofTheirs' : 'proofOnlyTyped')}
              />
            ) : null,
          },
          {
            label: t('proofUrl'),
            value: claim.proofUrl ? (
              <a
                className="[overflow-wrap:anywhere]"
                href={claim.proofUrl}
                rel="nofollow noopener noreferrer"
              >
                {claim.proofUrl}
              </a>
            ) : null,
          },
          { label: t('question'), value: words(question) },
          { label: t('reply'), value: words(reply) },
          { label: t('answer'), value: words(answer) },
          { label: t('decided'), value: answeredAt || null },
        ]}
      />
      {children}
    </Card>
  );
}

function Address({ email, note }: { email: string; note: string }) {
  return (
    <>
      <span className="[overflow-wrap:anywhere]">{email}</span>
      <span className="sub block">{note}</span>
    </>
  );
}
