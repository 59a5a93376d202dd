import { useTranslations } from 'next-intl';
import { StatusDot } from '@/components/ui/status-dot';
import { ActionButton } from '@/features/organizations/components/action-button';
import { publishStatementAction, unpublishStatementAction } from '../actions';

type Props = {
  locale: string;
  organization: string;
  statement: { id: string; slug: string; isPublished: boolean; isHidden: boolean };
  mayChange: boolean;
};

/** Whether a statement is on the site, and the button that changes it. */
export function ManageStatementState({ locale, organization, statement, mayChange }: Props) {
  const t = useTranslations('statements.list');
  const { id, slug, isPublished, isHidden } = statement;
  const common = { locale, organization, values: { id } };
  return (
    <div className="mb-5 flex flex-wrap items-center gap-4">
      <StatusDot tone={isHidden ? 'bad' : isPublished ? 'good' : 'warn'}>
        {isHidden ? t('hidden') : isPublished ? t('published') : t('draft')}
      </StatusDot>
      {isPublished && !isHidden ? (
        <a href={`/${locale}/organizations/${organization}/statements/${slug}`}>{t('see')}</a>
      ) : null}
      {mayChange && !isPublished ? (
        <ActionButton {...common} action={publishStatementAction} look="primary">
          {t('publish')}
        </ActionButton>
      ) : null}
      {mayChange && isPublished ? (
        <ActionButton {...common} action={unpublishStatementAction}>
          {t('unpublish')}
        </ActionButton>
      ) : null}
    </div>
  );
}
