import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { PhotoPanel } from '@/features/households/components/photo-panel';
import {
  WardAnswersForm,
  WardChangesForm,
  WardForm,
  WardVisibilityForm,
} from '@/features/households/components/ward-forms';
import { getWard } from '@/features/households/queries/ward';
import {
  liftWardSafeModeAction,
  putWardInSafeModeAction,
  withdrawWardChangeAction,
} from '@/features/households/ward-actions';
import { CustomAnswers } from '@/features/members/components/custom-answers';
import { OwnChanges } from '@/features/members/components/own-changes';
import { Part } from '@/features/members/components/part';
import { PersonFacts } from '@/features/members/components/person-facts';
import { SafeModePanel } from '@/features/members/components/safe-mode-panel';
import { formValuesOf } from '@/features/members/form-values';
import { nameIn } from '@/features/members/list-name';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, signedInContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; organization: string; person: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('households'))('ward.title') };
}

export default async function WardPage({ params, searchParams }: Props) {
  const { organization, person: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const path = `/${locale}/account/${organization}`;
  const request = await signedInContext(locale, `${path}/household/${id}`, organization);
  const { person, version, editable, askable, changes, choices, fields, safeMode } = await orNotFound(
    getWard(request, { person: id }),
  );
  const t = await getTranslations('households');
  const m = await getTranslations('members');
  const c = await getTranslations('changes');
  const zone = request.organization?.timezone ?? 'Asia/Baku';
  const common = { locale, organization, person: person.id };
  return (
    <>
      <PageHeader
        title={nameIn(person, locale, 'given-first') || t('ward.title')}
        above={<a href={`${path}/profile`}>{m('profile.title')}</a>}
        sub={t('ward.lede')}
      />
      <ManageNotice notice={(await searchParams).notice} />
      <FormMessages namespaces={['members', 'changes', 'households', 'organizations']}>
        <Part title={t('ward.kept')}>
          <PersonFacts person={person} locale={locale} home={request.organization?.countryCode} row />
          <CustomAnswers answers={person.answers} locale={locale} row />
        </Part>
        <Part title={t('ward.edit')}>
          <WardForm
            {...common}
            version={version}
            initial={formValuesOf(person)}
            fields={editable}
            contacts={person.contacts?.length ?? 0}
          />
        </Part>
        <Part title={c('own.title')} id="changes">
          <OwnChanges
            {...{ locale, organization, changes }}
            when={(at) => formatMoment(at, zone, locale, 'date-time')}
            withdrawAction={withdrawWardChangeAction}
          />
          {askable.length > 0 ? (
            <>
              <p className="soft mb-4">{t('ward.changesExplained')}</p>
              <WardChangesForm
                {...common}
                version={version}
                initial={formValuesOf(person)}
                fields={askable}
              />
            </>
          ) : null}
        </Part>
        <Part title={m('field.photo')} id="photo">
          <PhotoPanel
            locale={locale}
            organization={organization}
            id={person.id}
            photo={person.photo}
            from="ward"
            maySet={editable.includes('photo')}
          />
        </Part>
        {fields.length > 0 ? (
          <Part title={m('custom.ofPerson')}>
            <WardAnswersForm {...common} version={version} fields={fields} answers={person.answers} />
          </Part>
        ) : null}
        <Part title={(await getTranslations('safety'))('title')} id="safe-mode">
          <SafeModePanel
            locale={locale}
            organization={organization}
            safeMode={safeMode}
            ward={{ person: person.id, put: putWardInSafeModeAction, lift: liftWardSafeModeAction }}
          />
        </Part>
        <Part title={t('ward.visibility')}>
          <p className="soft mb-4">{t('ward.visibilityExplained')}</p>
          <WardVisibilityForm {...common} choices={choices} />
        </Part>
      </FormMessages>
    </>
  );
}
