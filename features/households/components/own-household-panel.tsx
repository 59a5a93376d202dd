import { useLocale, useTranslations } from 'next-intl';
import { nameIn } from '@/features/members/list-name';
import type { OwnHousehold } from '../view';

type Props = {
  own: OwnHousehold;
  /** The account's area of the organization. */
  path: string;
};

/** One's own household: who lives in it, for whom one may act, and who gets the mail for all. */
export function OwnHouseholdPanel({ own, path }: Props) {
  const t = useTranslations('households');
  const locale = useLocale();
  const { household, wards, guardians } = own;
  const mailTo = household?.mailTo;
  return (
    <div className="grid gap-4">
      {household ? (
        <div>
          <p className="font-medium">{household.title || t('unnamed')}</p>
          {household.address ? <p className="whitespace-pre-line">{household.address}</p> : null}
          <ul className="mt-2 grid gap-1">
            {household.mates.map(({ person, role }) => (
              <li key={person.id}>
                {nameIn(person, locale, 'given-first')} <span className="sub">{t(`role.${role}`)}</span>
              </li>
            ))}
            {household.unnamed > 0 ? (
              <li className="soft">{t('own.unnamed', { count: household.unnamed })}</li>
            ) : null}
          </ul>
          {mailTo ? (
            <p className="mt-2">
              {mailTo.isMe
                ? t('own.mailToMe')
                : t('own.mailTo', {
                    name: nameIn(mailTo.person, locale, 'given-first'),
                  })}
            </p>
          ) : null}
          <p className="soft mt-2">{t('own.whoSees')}</p>
        </div>
      ) : null}
      {wards.length > 0 ? (
        <div>
          <h3 className="text-base">{t('own.actsFor')}</h3>
          <p className="soft">{t('own.actsForExplained')}</p>
          <ul className="mt-2 grid gap-1">
            {wards.map((ward) => (
              <li key={ward.id}>
                <a href={`${path}/household/${ward.id}`}>{nameIn(ward, locale, 'given-first')}</a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {guardians.length > 0 ? (
        <p>{t('own.guardians', { names: guardians.map(({ name }) => name).join(', ') })}</p>
      ) : null}
    </div>
  );
}
