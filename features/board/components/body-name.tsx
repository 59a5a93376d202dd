import { useTranslations } from 'next-intl';
import type { BodyView } from '../view';

/** What a body is called: the organization's own word, else the word for its kind. */
export function BodyName({ body }: { body: Pick<BodyView, 'kind' | 'name'> }) {
  const labels = useTranslations('labels');
  return <span lang={body.name?.locale}>{body.name?.text ?? labels(`body.${body.kind}`)}</span>;
}
