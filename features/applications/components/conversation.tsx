import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import type { ApplicationWords } from '../view';

type Props = {
  messages: ApplicationWords[];
  /** How the organization is called here; the applicant by name, or "you". */
  names: Record<ApplicationWords['author'], string>;
  when: (at: Date) => string;
};

/** What was asked and answered. */
export function Conversation({ messages, names, when }: Props) {
  const t = useTranslations('applications');
  if (messages.length === 0) return null;
  return (
    <ol className="grid list-none gap-3 p-0" aria-label={t('conversation')}>
      {messages.map(({ id, author, text, createdAt }) => (
        <Card as="li" key={id} className="grid gap-1">
          <p className="sub">
            <b>{names[author]}</b> · {when(createdAt)}
          </p>
          <p className="whitespace-pre-line break-words">{text}</p>
        </Card>
      ))}
    </ol>
  );
}
