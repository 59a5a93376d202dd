import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { OwnTerms } from '@/features/board/components/own-terms';
import { listOwnTerms } from '@/features/board/queries/person-terms';
import { OwnHouseholdPanel } from '@/features/households/components/own-household-panel';
import { PhotoPanel } from '@/features/households/components/photo-panel';
import { getOwnHousehold } from '@/features/households/queries/own';
import { CustomAnswers } from '@/features/members/components/custom-answers';
import { CustomValuesForm } from '@/features/members/components/custom-values-form';
import { OwnChanges } from '@/features/members/components/own-changes';
import { OwnExports } from '@/features/members/components/own-exports';
import { Part } from '@/features/members/components/part';
import { PersonFacts } from '@/features/members/components/person-facts';
import { ChangesForm, ProfileForm, VisibilityForm } from '@/features/members/components/profile-forms';
import { SafeModePanel } from '@/features/members/components/safe-mode-panel';
import { StatusOf } from '@/features/members/components/status-of';
import { WhoSeesMe } from '@/features/members/components/who-sees-me';
import { formValuesOf } from '@/features/members/form-values';
import { nameIn } from '@/features/members/list-name';
import { listOwnChanges } from '@/features/members/queries/changes';
import { listOwnFields } from '@/features/members/queries/custom-fields';
import { listOwnExports } from '@/features/members/queries/exports';
import { getOwnProfile } from '@/features/members/queries/profile';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, signedInContext } from '@/server/page';
import { can } from '@/server/policy/can';
import { OwnParts } from './own-parts';
import { OwnPlaces } from './own-places';

type Props = {
  params: Promise<{ locale: string; organization: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('members'))('profile.title') };
}

export default async function OwnProfilePage({ params, searchParams }: Props) {
  const { organization, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const path = `/${locale}/account/${organization}`;
  const request = await signedInContext(locale, `${path}/profile`, organization);
  const [profile, fields, terms, exports, changes, home] = await orNotFound(
    Promise.all([
      getOwnProfile(request, undefined),
      listOwnFields(request, null),
      listOwnTerms(request, undefined),
      listOwnExports(request, undefined),
      listOwnChanges(request, null),
      getOwnHousehold(request, undefined),
    ]),
  );
  const t = await getTranslations('members');
  const zone = request.organization?.timezone ?? 'Asia/Baku';
  const country = request.organization?.countryCode;
  const { person, choices, version, status, own } = profile;
  const c = await getTranslations('changes');
  const waiting = changes.filter(({ state }) => state === 'open').map(({ field }) => field);
  const askable = own.ask.filter((field) => !waiting.includes(field));
  const when = (at: Date) => formatMoment(at, zone, locale, 'date-time');
  const common = { locale, organization };
  const safety = await getTranslations('safety');
  return (
    <>
      <PageHeader
        title={person.name ? nameIn(person, locale, 'given-first') : t('profile.title')}
        above={<StatusOf status={status} />}
        sub={t('profile.lede')}
        actions={<OwnPlaces path={path} isMember={can(request.standing, 'member:directory')} />}
      />
      <ManageNotice notice={(await searchParams).notice} />
      <FormMessages namespaces={['members', 'changes', 'households', 'organizations']}>
        <OwnParts />
        <Part title={t('profile.kept')}>
          <p className="soft mb-4">{t('profile.askAdmin')}</p>
          <PersonFacts person={person} locale={locale} home={country} row />
          <CustomAnswers answers={person.answers} locale={locale} row />
        </Part>
        {home.household || home.wards.length > 0 || home.guardians.length > 0 ? (
          <Part title={(await getTranslations('households'))('own.title')} id="household">
            <OwnHouseholdPanel own={home} path={path} />
          </Part>
        ) : null}
        <OwnTerms terms={terms} locale={locale} organization={organization} />
        <Part title={t('profile.edit')} id="details">
          <ProfileForm
            {...common}
            version={version}
            initial={formValuesOf(person)}
            fields={own.edit}
            contacts={person.contacts?.length ?? 0}
          />
        </Part>
        <Part title={c('own.title')} id="changes">
          <OwnChanges {...common} changes={changes} locale={locale} when={when} />
          {askable.length > 0 ? (
            <>
              <p className="soft mb-4">{c('own.explained')}</p>
              <ChangesForm {...common} version={version} initial={formValuesOf(person)} fields={askable} />
            </>
          ) : null}
        </Part>
        <Part title={t('field.photo')} id="photo">
          <PhotoPanel
            {...common}
            id={person.id}
            photo={person.photo}
            from="own"
            maySet={own.edit.includes('photo')}
          />
        </Part>
        {fields.length > 0 ? (
          <Part title={t('custom.ofPerson')}>
            <CustomValuesForm {...common} version={version} fields={fields} answers={person.answers} />
          </Part>
        ) : null}
        <Part title={t('profile.visibility')} id="visibility">
          <p className="soft mb-4">{t('profile.visibilityExplained')}</p>
          <VisibilityForm {...common} choices={choices} />
        </Part>
        <Part title={safety('title')} id="safe-mode">
          <SafeModePanel {...common} safeMode={profile.safeMode} />
        </Part>
        <Part title={t('profile.whoSeesMe')} id="who-sees-me">
          {profile.seenBy.members.name ? null : (
            <p className="soft mb-4">
              {t.rich('profile.noConsent', { link: (text) => <a href={`${path}/consents`}>{text}</a> })}
            </p>
          )}
          <WhoSeesMe profile={profile} {...common} home={country} />
        </Part>
        <Part title={(await getTranslations('exports'))('own.title')} id="exports">
          <OwnExports exports={exports} when={when} />
        </Part>
      </FormMessages>
    </>
  );
}
