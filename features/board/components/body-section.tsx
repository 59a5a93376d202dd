import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { Tag } from '@/components/ui/tag';
import { dateText } from '@/features/members/components/dates';
import type { Locale } from '@/lib/locales';
import type { BodyView } from '../view';
import { BoardOffices } from './board-offices';
import { BodyName } from './body-name';

type Props = {
  body: BodyView;
  locale: Locale;
  organization: string;
  today: string;
  mayChange: boolean;
  mayOpenPeople: boolean;
};

/** A body with its next election and its offices. */
export function BodySection({ body, ...props }: Props) {
  const t = useTranslations('board');
  const path = `/${props.locale}/manage/${props.organization}/board`;
  const { election } = body;
  return (
    <div className="mt-8 first:mt-0">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-5 gap-y-1">
        <div>
          <h2 className="text-2xl">
            <BodyName body={body} /> {body.isPublic ? null : <Tag>{t('office.closed')}</Tag>}
          </h2>
          {election ? (
            <p className="sub">
              {t(`election.${election.basis}`, { date: dateText(election.edtf, props.locale) })}
            </p>
          ) : null}
        </div>
        {props.mayChange ? (
          <div className="actions">
            <a className="sub no-print py-1" href={`${path}/bodies/${body.id}`}>
              {t('body.edit')}
            </a>
            <a className="sub no-print py-1" href={`${path}/offices/new?body=${body.id}`}>
              {t('office.add')}
            </a>
          </div>
        ) : null}
      </div>
      {body.offices.length > 0 ? (
        <BoardOffices offices={body.offices} {...props} />
      ) : (
        <p className="soft">
          {t('body.noOffices')}{' '}
          {props.mayChange ? (
            <ButtonLink href={`${path}/offices/new?body=${body.id}`}>{t('office.add')}</ButtonLink>
          ) : null}
        </p>
      )}
    </div>
  );
}
