import { randomUUID } from 'node:crypto';
import type { OrganizationRows } from '@/db/testing/full-organization';

interface Probe {
  input: (rows: OrganizationRows) => unknown;
  /** Asks for a row: it can be somebody else's or nobody's. */
  takesRow: boolean;
  /** The row belongs to an account. */
  isOwned?: boolean;
  /** The row is published, so anybody may see it: only the filter keeps organizations apart. */
  isPublished?: boolean;
  /** Asks for the record of whoever asks: nobody has one but the people of the organization. */
  ofMyself?: boolean;
  /** Opened by a private link only. */
  byLink?: boolean;
}

const row = (input: Probe['input']): Probe => ({ input, takesRow: true });
const ownRow = (input: Probe['input']): Probe => ({ input, takesRow: true, isOwned: true });
const publicRow = (input: Probe['input']): Probe => ({ input, takesRow: true, isPublished: true });
const myself = (input: Probe['input'] = () => undefined): Probe => ({
  input,
  takesRow: false,
  ofMyself: true,
});
const byLink = (): Probe => ({ input: () => ({}), takesRow: false, byLink: true });
const whole = (input: Probe['input'] = () => ({})): Probe => ({ input, takesRow: false });

const texts = { az: { title: 'Başlıq' } };
const when = { dateKind: 'record', edtf: '2019', category: 'meeting', ourRole: 'organizer', texts };
const question = { visibility: 'members', texts: { az: { label: 'Geyim ölçüsü' } } };
const names = { given: 'Nərgiz', surname: 'Nümunəli' };
const party = () => ({ key: randomUUID(), name: 'Nərgiz Nümunəli', email: `${randomUUID()}@example.org` });
const listFile = () => ({ name: 'a.csv', bytes: new TextEncoder().encode('Soyad;Ad\nNümunəli;Nərgiz\n') });
const source = { publication: 'Qəzet', language: 'az', texts };

/** A valid input for every door, by the rows that it asks for. */
export const probes: Record<string, Probe> = {
  'organizations.invite': whole(() => ({
    role: 'editor',
    email: `${randomUUID()}@example.org`,
    locale: 'az',
  })),
  'organizations.listOpenInvitations': whole(),
  'organizations.changeRole': row(({ access }) => ({ id: access, role: 'editor' })),
  'organizations.revokeAccess': row(({ access }) => ({ id: access })),
  'organizations.revokeInvitation': row(({ invitation }) => ({ invitationId: invitation })),
  'organizations.answerCorrection': row(({ correction }) => ({ id: correction, answer: 'Düzəldildi' })),
  'organizations.refuseCorrection': row(({ correction }) => ({ id: correction, answer: 'Dəyişmədi' })),
  'organizations.requestCorrection': whole(() => ({ kind: 'correct', message: 'Səhv' })),
  'organizations.retryMail': row(({ mail }) => ({ id: mail })),
  'organizations.createOrganization': whole(() => ({
    slug: `org-${randomUUID().slice(0, 8)}`,
    defaultLocale: 'az',
    countryCode: 'AZ',
    timezone: 'Asia/Baku',
    names: { az: 'Təşkilat' },
  })),
  'organizations.getManageShell': whole(),
  'organizations.getOrganizationSettings': whole(),
  'organizations.getProfileTexts': whole(),
  'organizations.changeSlug': whole(() => ({ slug: `org-${randomUUID().slice(0, 8)}` })),
  'organizations.confirmOrganization': whole(),
  'organizations.publishOrganization': whole(),
  'organizations.unpublishOrganization': whole(),
  'organizations.updateSettings': whole(() => ({
    defaultLocale: 'az',
    countryCode: 'AZ',
    timezone: 'Asia/Baku',
  })),
  'organizations.updateTexts': whole(() => ({ texts: { az: { name: 'Təşkilat' } } })),

  'organizations.getOverview': whole(() => null),
  'organizations.listJournal': whole(),
  'organizations.listMail': whole(),
  'organizations.getCorrection': row(({ correction }) => correction),
  'organizations.getCorrectionAddressee': whole(() => null),
  'organizations.listAccess': whole(() => null),
  'organizations.listCorrections': whole(),

  'sources.listSources': whole(() => null),
  'sources.getManagedSource': row(({ source: id }) => id),
  'sources.listCitationTargets': whole(() => 'event'),
  'sources.createSource': whole(() => source),
  'sources.updateSource': row(({ source: id }) => ({ id, ...source })),
  'sources.publishSource': row(({ source: id }) => ({ id })),
  'sources.unpublishSource': row(({ source: id }) => ({ id })),
  'sources.addCitation': row(({ source: id, event }) => ({
    id,
    target: `event:${event}`,
    start: '1',
    end: '9',
  })),
  'sources.removeCitation': row(({ source: id, citation }) => ({ id, citationId: citation })),

  'members.listCities': whole(),
  'members.listMembers': whole(),
  'members.listDirectory': whole(),
  'members.getMember': row(({ personSlug }) => ({ slug: personSlug })),
  'members.getOwnProfile': myself(),
  'members.chooseVisibility': myself(() => ({ fields: { city: 'members' } })),
  'members.updateProfile': myself(({ version }) => ({ version })),
  'members.addMember': whole(() => ({ ...names, type: 'ordinary', start: '2020', anyway: 'on' })),
  'members.updateMember': row(({ person, version }) => ({ id: person, ...names, version })),
  'members.addCustomField': whole(() => ({ kind: 'text', ...question })),
  'members.updateCustomField': row(({ customField }) => ({ id: customField, ...question })),
  'members.archiveCustomField': row(({ customField }) => ({ id: customField })),
  'members.restoreCustomField': row(({ customField }) => ({ id: customField })),
  'members.listCustomFields': whole(() => null),
  'members.listAskedFields': whole(() => null),
  'members.listOwnFields': myself(() => null),
  'members.writeCustomValues': row(({ person, version }) => ({ id: person, version, values: {} })),
  'members.writeOwnCustomValues': myself(({ version }) => ({ version, values: {} })),
  'members.startMembership': row(({ newcomer }) => ({ id: newcomer, type: 'ordinary', start: '2024' })),
  'members.endMembership': row(({ person, membership }) => ({
    id: person,
    membership,
    end: '2024',
    reason: 'left',
  })),
  'members.reopenMembership': row(({ person, membership }) => ({ id: person, membership })),
  'members.inviteMember': row(({ person }) => ({ id: person, locale: 'az' })),
  'members.listSavedLists': whole(),
  'members.saveList': whole(() => ({ name: randomUUID(), filter: { status: 'active' } })),
  'members.renameList': row(({ savedList }) => ({ id: savedList, name: randomUUID() })),
  'members.deleteList': row(({ savedList }) => ({ id: savedList })),
  'members.countForExport': whole(),
  'members.exportMembers': whole(() => ({ purpose: 'letters', format: 'csv' })),
  'members.getExport': row(({ memberExport }) => ({ id: memberExport })),
  'members.readExportRows': row(({ memberExport }) => ({ id: memberExport, from: 0, size: 10 })),
  'members.listOwnExports': myself(),

  'members.pauseMembership': row(({ person, membership }) => ({ id: person, membership, start: '2021' })),
  'members.resumeMembership': row(({ rested, pause }) => ({ id: rested, pause, end: '2023' })),

  'applications.getJoinPage': whole(() => null),
  'applications.apply': whole(() => ({
    key: randomUUID(),
    birth: '1990',
    ...names,
    email: `${randomUUID()}@example.org`,
    language: 'az',
    consents: { record: 'on' },
  })),
  'applications.getDoor': whole(() => null),
  'applications.openDoor': whole(),
  'applications.closeDoor': whole(),
  'applications.listApplications': whole(),
  'applications.countWaiting': whole(() => null),
  'applications.getApplication': row(({ application }) => ({ id: application })),
  'applications.acceptApplication': row(({ application }) => ({
    id: application,
    type: 'ordinary',
    start: '2024',
    anyway: 'on',
  })),
  'applications.declineApplication': row(({ application }) => ({ id: application })),
  'applications.askApplicant': row(({ application }) => ({ id: application, text: 'Sual' })),
  'applications.attachApplication': row(({ application, newcomer }) => ({
    id: application,
    person: newcomer,
  })),
  'applications.detachApplication': row(({ application }) => ({ id: application })),
  'applications.getLinkedApplication': byLink(),
  'applications.confirmAddress': byLink(),
  'applications.withdraw': byLink(),
  'applications.answerQuestion': { ...byLink(), input: () => ({ text: 'Cavab' }) },
  'groups.listGroups': whole(() => undefined),
  'groups.listGroupNames': whole(() => undefined),
  'groups.getGroup': row(({ group: id }) => ({ id })),
  'groups.getGroupTexts': row(({ group: id }) => ({ id })),
  'groups.getGroupMembership': row(({ group: id, groupMembership: membership }) => ({ id, membership })),
  'groups.listGroupsOfPerson': row(({ person }) => ({ person })),
  'groups.findPeopleForGroup': whole(() => ({ q: 'Nərgiz' })),
  'groups.createGroup': whole(() => ({ texts: { az: { name: 'Rəqs' } } })),
  'groups.updateGroup': row(({ group: id }) => ({ id, texts: { az: { name: 'Rəqs' } } })),
  'groups.removeGroup': row(({ group: id }) => ({ id })),
  'groups.addPersonToGroup': row(({ group, newcomer }) => ({ group, person: newcomer, role: 'member' })),
  'groups.endGroupMembership': row(({ groupMembership }) => ({ membership: groupMembership, end: '2024' })),

  'households.listHouseholds': whole(),
  'households.countMissingGuardians': whole(() => undefined),
  'households.getHousehold': row(({ household: id }) => ({ id })),
  'households.getHouseholdMembership': row(({ household: id, householdMembership: membership }) => ({
    id,
    membership,
  })),
  'households.findPeopleForHousehold': whole(() => ({ q: 'Nərgiz' })),
  'households.getHouseholdOfPerson': row(({ person }) => ({ person })),
  'households.getGuardianship': row(({ guardianship }) => ({ guardianship })),
  'households.getOwnHousehold': myself(),
  'households.getWard': ownRow(({ ward: person }) => ({ person })),
  'households.createHousehold': whole(() => ({ address: 'Bakı' })),
  'households.updateHousehold': row(({ household: id }) => ({ id, name: 'Nümunəlilər' })),
  'households.removeHousehold': row(({ household: id }) => ({ id })),
  'households.addPersonToHousehold': row(({ household, newcomer }) => ({
    household,
    person: newcomer,
    role: 'adult',
  })),
  'households.endHouseholdMembership': row(({ householdMembership }) => ({
    membership: householdMembership,
    end: '2024',
  })),
  'households.addGuardian': row(({ ward: minor, newcomer }) => ({
    minor,
    guardian: newcomer,
    relation: 'parent',
  })),
  'households.endGuardianship': row(({ guardianship }) => ({ guardianship, end: '2024' })),
  'households.updateWard': ownRow(({ ward: person, wardVersion: version }) => ({
    person,
    version,
    city: 'Bakı',
  })),
  'households.chooseWardVisibility': ownRow(({ ward: person }) => ({ person, fields: { city: 'members' } })),
  'households.answerForWard': ownRow(({ ward: person, wardVersion: version }) => ({
    person,
    version,
    values: {},
  })),

  'batches.listBatches': whole(() => undefined),
  'batches.getBatch': row(({ batch: id }) => ({ id })),
  'batches.chooseMembers': whole(() => ({ action: 'invite', scope: 'found' })),
  'batches.planBatch': row(({ batch }) => ({
    batch,
    action: 'end-membership',
    day: '2024-05-01',
    reason: 'left',
  })),
  'batches.runBatch': row(({ batch }) => ({ batch })),
  'batches.undoBatch': row(({ batch }) => ({ batch })),
  'batches.workBatch': row(({ batch }) => ({ batch })),

  'imports.uploadImport': whole(() => ({ file: listFile(), type: 'ordinary', start: '2024' })),
  'imports.remapImport': row(({ plan }) => ({
    id: plan,
    type: 'ordinary',
    start: '2024',
    columns: { c0: 'fullName' },
  })),
  'imports.decideRows': row(({ plan }) => ({ id: plan, decision: 'add' })),
  'imports.discardImport': row(({ plan }) => ({ id: plan })),
  'imports.commitImport': row(({ plan }) => ({ id: plan })),
  'imports.undoImport': row(({ doneImport }) => ({ id: doneImport })),
  'imports.getImport': row(({ plan }) => ({ id: plan })),
  'imports.getErrorFile': row(({ plan }) => ({ id: plan })),
  'imports.listImports': whole(() => undefined),

  'board.getBoard': whole(),
  'board.getSeat': publicRow(({ seat }) => ({ id: seat })),
  'board.findPeople': whole(() => ({ q: 'Nərgiz' })),
  'board.addOffice': whole(() => ({ kind: 'secretary', seats: '1' })),
  'board.updateOffice': row(({ office }) => ({ id: office, seats: '2' })),
  'board.appoint': publicRow(({ emptySeat, person }) => ({
    seat: emptySeat,
    person,
    start: '2024',
    origin: 'elected',
    agrees: 'on',
  })),
  'board.endTerm': row(({ term }) => ({ term, end: '2025' })),
  'board.addBody': whole(() => ({ kind: 'council-of-elders', isPublic: 'on' })),
  'board.updateBody': row(({ body }) => ({ id: body, isPublic: 'on' })),
  'board.listBodies': whole(() => null),
  'board.listDecisions': whole(() => null),
  'board.getTerm': publicRow(({ term }) => ({ id: term })),
  'board.listOwnTerms': myself(),
  'board.listTermsOf': row(({ person }) => ({ person })),
  'board.giveAccess': row(({ term }) => ({ term, role: 'editor' })),
  'board.remindOfEnd': row(({ term }) => ({ term })),
  'board.listHandoverItems': whole(() => null),
  'board.addHandoverItem': whole(() => ({ side: 'leaver', kind: 'access', texts: { az: { text: 'Açar' } } })),
  'board.updateHandoverItem': row(({ handoverItem }) => ({
    id: handoverItem,
    side: 'leaver',
    kind: 'access',
    texts: { az: { text: 'Açar' } },
  })),
  'board.removeHandoverItem': row(({ handoverItem }) => ({ id: handoverItem })),
  'board.suggestHandoverItems': whole(),
  'board.tickHandover': row(({ term, handoverItem }) => ({ term, item: handoverItem })),
  'board.untickHandover': row(({ term, handoverItem }) => ({ term, item: handoverItem })),

  'statements.listStatements': whole(() => null),
  'statements.getManagedStatement': row(({ statement: id }) => id),
  'statements.findPeopleToName': whole(() => 'Nərgiz'),
  'statements.listHidden': whole(() => null),
  'statements.listHideable': whole(({ eventSlug }) => ({
    path: `/organizations/x/events/${eventSlug}`,
    name: 'Nərgiz',
  })),
  'statements.createStatement': whole(() => ({ texts })),
  'statements.updateStatement': row(({ statement: id }) => ({ id, texts })),
  'statements.publishStatement': row(({ statement: id }) => ({ id })),
  'statements.unpublishStatement': row(({ statement: id }) => ({ id })),
  'statements.addKnownPerson': row(({ statement: id, newcomer }) => ({
    id,
    role: 'subject',
    personId: newcomer,
  })),
  'statements.addNewPerson': row(({ statement: id }) => ({ id, role: 'signatory', ...names })),
  'statements.movePerson': row(({ statement: id, person }) => ({
    id,
    role: 'signatory',
    personId: person,
    direction: 'up',
  })),
  'statements.removePerson': row(({ statement: id, person }) => ({
    id,
    role: 'signatory',
    personId: person,
  })),
  'statements.hideContent': row(({ person }) => ({ kind: 'person', id: person })),
  'statements.unhideContent': row(({ person }) => ({ kind: 'person', id: person })),

  'events.listEvents': whole(() => ({ page: 1 })),
  'events.getEventForm': publicRow(({ eventSlug }) => eventSlug),
  'events.findPeople': whole(() => 'Nərgiz'),
  'events.create': whole(() => ({ key: randomUUID(), ...when })),
  'events.update': row(({ draft }) => ({ event: draft, ...when })),
  'events.publish': row(({ draft }) => ({ event: draft })),
  'events.addPerson': row(({ event }) => ({ event, role: 'guest', ...names })),
  'events.removePerson': row(({ event, person }) => ({ event, person, role: 'guest' })),

  'duplicates.listDuplicates': whole(() => null),
  'duplicates.getPair': row(({ pair }) => ({ pair })),
  'duplicates.getMergedInto': publicRow(({ formerSlug }) => ({ slug: formerSlug })),
  'duplicates.requestSearch': whole(),
  'duplicates.searchOn': whole(),
  'duplicates.dismissPair': row(({ pair }) => ({ pair })),
  'duplicates.recallPair': row(({ pair }) => ({ pair })),
  'duplicates.mergePair': row(({ pair }) => ({ pair, version: 'as shown' })),
  'duplicates.undoMerge': row(({ merge }) => ({ merge })),

  'registrations.listRegistrations': publicRow(({ eventSlug }) => ({ event: eventSlug })),
  'registrations.getStaffRegistration': row(({ eventSlug, registration }) => ({
    event: eventSlug,
    id: registration,
  })),
  'registrations.countConcerned': whole(({ event }) => event),
  'registrations.confirmAddress': byLink(),
  'registrations.getLinkedCalendar': byLink(),
  'registrations.getLinkedRegistration': byLink(),
  'registrations.register': publicRow(({ eventSlug }) => ({ event: eventSlug, ...party() })),
  'registrations.getRegisterPage': publicRow(({ eventSlug }) => eventSlug),
  'registrations.cancel': ownRow(({ registration }) => ({ registration })),
  'registrations.registerFor': row(({ event }) => ({ event, ...party(), language: 'az' })),
  'registrations.confirm': row(({ pending }) => ({ registration: pending })),
  'registrations.decline': row(({ pending }) => ({ registration: pending })),
  'registrations.checkIn': ownRow(({ registration }) => ({ registration })),
  'registrations.exportList': publicRow(({ eventSlug }) => ({ event: eventSlug })),
  'registrations.handOver': ownRow(({ registration }) => ({ registration })),
  'registrations.revokeLink': ownRow(({ registration }) => ({ registration })),
  'registrations.settle': row(({ event }) => ({ event })),
  'registrations.cancelEvent': row(({ event }) => ({ event })),
  'registrations.setRegistration': row(({ event }) => ({ event, audience: 'public', maxPartySize: '5' })),
};
