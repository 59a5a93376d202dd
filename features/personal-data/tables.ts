import 'server-only';
import { sql } from 'drizzle-orm';
import { below, type Entry, madeBy, ofPerson, traced } from './catalog';
import { removed } from './erase';
import * as dues from './erasing-dues';
import * as registration from './erasing-registrations';
import { eraseWithheld } from './erasing-texts';
import * as trace from './erasing-traces';
import { EVENT_ANSWER, OFFICE, text } from './explained';

/**
 * THE catalogue: every table that says something of people, in the order in which an erasure goes through them. A table with a
 * foreign key to people or accounts that is not named here fails `catalog.test.ts`.
 */
export const TABLES: readonly Entry[] = [
  // Traces first: they are found by what the record still says.
  traced('journal', 'journal', trace.isInTheirJournal, trace.eraseFromJournal, {
    handedOut: false,
    erased: { kept: 'journal', as: trace.eraseFromJournal },
  }),
  traced('outbox', 'mail', trace.isTheirMail, trace.eraseMail, {
    handedOut: {
      only: ['recipient', 'subject', 'text', 'state', 'created_at', 'sent_at'],
      whose: (of) =>
        sql`t.organization_id = ${of.organizationId} and lower(t.recipient) = any (${sql.param(of.addresses)}::text[])`,
    },
  }),
  traced('exports', 'bookkeeping', trace.isTheirExport, trace.eraseFromExports, {
    actors: ['account_id'],
    handedOut: { only: ['purpose', 'format', 'created_at'] },
    erased: { kept: 'exports', as: trace.eraseFromExports },
  }),
  traced('import_rows', 'imports', trace.isTheirImportRow, trace.eraseImports, {
    // Not what only mentions the name: it may be a namesake's.
    handedOut: { only: ['name', 'values', 'before'], whose: trace.standsForThem },
  }),
  traced('batches', 'bookkeeping', trace.isTheirBatch, trace.eraseFromBatches, {
    actors: ['created_by'],
    handedOut: { only: ['action', 'created_at', 'done_at'] },
  }),
  ofPerson('merges', 'bookkeeping', {
    actors: ['merged_by'],
    handedOut: { only: ['gone_name', 'created_at', 'undone_at'] },
    erased: { emptied: trace.eraseFromMerges },
  }),
  traced('saved_lists', 'bookkeeping', trace.isTheirSavedList, trace.eraseSavedLists, {
    actors: ['created_by'],
  }),
  traced('rate_limits', 'bookkeeping', trace.countsThem, (context, of) =>
    removed(context, 'rate_limits', trace.countsThem(of)),
  ),
  traced('retention_runs', 'bookkeeping', trace.isTheirRun, trace.eraseFromRuns, {
    actors: ['confirmed_by'],
  }),
  traced('idempotency_keys', 'bookkeeping', trace.isTheirAnswer, trace.eraseAnswers),
  traced(
    'correction_requests',
    'publications',
    trace.isTheirCorrection,
    (context, of) => removed(context, 'correction_requests', trace.isTheirCorrection(of)),
    {
      actors: ['answered_by'],
      handedOut: { only: ['kind', 'path', 'message', 'contact', 'answer', 'created_at'] },
    },
  ),
  traced(
    'page_claims',
    'publications',
    trace.isTheirClaim,
    (context, of) => removed(context, 'page_claims', trace.isTheirClaim(of)),
    {
      accounts: ['account_id'],
      actors: ['answered_by'],
      handedOut: {
        only: ['office', 'reason', 'proof_email', 'proof_url', 'question', 'reply', 'answer', 'created_at'],
      },
    },
  ),
  ofPerson('applications', 'applications', {
    actors: ['decided_by'],
    whose: trace.isTheirApplication,
    handedOut: {},
    erased: { emptied: trace.eraseApplications },
  }),
  below('application_messages', 'applications', 'applications', 'application_id', { actors: ['written_by'] }),
  below('application_answers', 'applications', 'applications', 'application_id', {
    handedOut: { only: ['value'], with: { question: text('custom_field_texts', 'field_id', 'label') } },
  }),
  below('application_consents', 'consents', 'applications', 'application_id'),
  ofPerson('invitations', 'access', {
    actors: ['invited_by', 'accepted_by'],
    whose: trace.isTheirInvitation,
    handedOut: { only: ['email', 'role', 'created_at', 'expires_at', 'accepted_at', 'revoked_at'] },
    erased: { emptied: (context, of) => removed(context, 'invitations', trace.isTheirInvitation(of)) },
  }),
  // Before the registrations that say whose they are.
  traced('event_answers', 'events', registration.isTheirEventAnswer, registration.eraseEventAnswers, {
    handedOut: {
      only: ['value'],
      with: { question: text('event_question_texts', 'question_id', 'label'), value: EVENT_ANSWER },
    },
  }),
  ofPerson('registrations', 'events', {
    accounts: ['account_id'],
    whose: registration.isTheirRegistration,
    handedOut: { with: { event: text('event_texts', 'event_id', 'title') } },
    erased: { emptied: registration.eraseRegistrations },
  }),
  ofPerson('registration_people', 'events', {
    handedOut: { only: ['name', 'age_group', 'age', 'checked_in_at', 'no_photo'] },
    erased: { emptied: registration.eraseGuests },
  }),
  ofPerson('households', 'family', {
    people: ['mail_person_id'],
    whose: trace.isTheirHousehold,
    handedOut: { only: ['name', 'address', 'created_at'] },
    erased: { emptied: trace.eraseHouseholds },
  }),

  // What was proposed of them goes with the article: its text names them.
  traced('articles', 'publications', trace.isTheirArticle, trace.eraseArticles),
  ofPerson('article_proposals', 'publications', {
    actors: ['decided_by'],
    handedOut: { only: ['kind', 'payload', 'decision'] },
  }),

  // What refers to the record goes with it.
  ofPerson('person_details', 'record'),
  ofPerson('person_names', 'record'),
  ofPerson('person_name_choices', 'record'),
  ofPerson('person_contacts', 'record'),
  ofPerson('person_visibilities', 'record'),
  ofPerson('person_photos', 'record', { handedOut: { only: ['created_at'] } }),
  // Handed out with what the journal says of them.
  ofPerson('record_views', 'record', { actors: ['account_id'], handedOut: false }),
  ofPerson('person_tokens', 'record', { handedOut: false }),
  ofPerson('person_slugs', 'record'),
  ofPerson('custom_values', 'record', {
    handedOut: { only: ['value'], with: { question: text('custom_field_texts', 'field_id', 'label') } },
  }),
  ofPerson('change_requests', 'record', { actors: ['decided_by'] }),
  ofPerson('memberships', 'membership'),
  below('membership_pauses', 'membership', 'memberships', 'membership_id'),
  ofPerson('membership_cards', 'membership', { handedOut: { only: ['created_at', 'revoked_at'] } }),
  ofPerson('household_memberships', 'family'),
  ofPerson('guardianships', 'family', {
    people: ['minor_id', 'guardian_id'],
    handedOut: { only: ['relation', 'start_edtf', 'end_edtf', 'minor_id', 'guardian_id'] },
    erased: {
      emptied: (context, of) => removed(context, 'guardianships', trace.namesThemAsGuardian(of)),
    },
  }),
  ofPerson('group_memberships', 'groups', {
    handedOut: { with: { group: text('group_texts', 'group_id', 'name') } },
  }),
  ofPerson('terms', 'offices', { handedOut: { with: { office: OFFICE } } }),
  below('handover_ticks', 'offices', 'terms', 'term_id', {
    actors: ['ticked_by'],
    handedOut: { only: ['ticked_at'] },
  }),
  ofPerson('event_people', 'events', {
    handedOut: { with: { event: text('event_texts', 'event_id', 'title') } },
  }),
  ofPerson('statement_people', 'publications', {
    handedOut: { with: { statement: text('statement_texts', 'statement_id', 'title') } },
  }),
  ofPerson('citations', 'publications', {
    handedOut: { with: { source: text('source_texts', 'source_id', 'title') } },
  }),
  ofPerson('contradictions', 'publications', {
    actors: ['decided_by'],
    whose: trace.isTheirContradiction,
    handedOut: { only: ['field', 'value', 'decision'] },
  }),
  ofPerson('person_facts', 'publications'),
  below('person_fact_texts', 'publications', 'person_facts', 'fact_id'),
  ofPerson('person_texts', 'publications'),
  ofPerson('withheld_names', 'publications', { erased: { emptied: eraseWithheld } }),
  ofPerson('consents', 'consents', {
    actors: ['recorded_by', 'asked_by'],
    handedOut: {
      only: ['purpose', 'answer', 'text_version', 'locale', 'channel', 'given_at', 'recorded_at', 'note'],
    },
  }),
  ofPerson('consent_requests', 'consents', {
    handedOut: { only: ['way', 'locale', 'mailed_at', 'answered_at', 'agreed'] },
  }),
  madeBy('consent_campaigns', ['started_by']),
  madeBy('privacy_notices', ['published_by']),
  ofPerson('dues_entries', 'dues', {
    actors: ['account_id'],
    whose: dues.isTheirDue,
    handedOut: {
      only: [
        'kind',
        'amount',
        'currency',
        'on_day',
        'period',
        'period_starts_on',
        'method',
        'receipt_year',
        'receipt_number',
        'note',
        'created_at',
      ],
    },
    erased: { kept: 'dues', as: dues.eraseFromDues },
  }),
  ofPerson('dues_exemptions', 'dues', { handedOut: { only: ['starts_on', 'ends_on', 'reason'] } }),
  ofPerson('bank_lines', 'dues', {
    whose: dues.isTheirBankLine,
    handedOut: {
      only: ['on_day', 'amount', 'payer', 'purpose'],
      whose: (of) => sql`t.organization_id = ${of.organizationId} and t.person_id = ${of.id}`,
    },
    erased: { emptied: dues.eraseFromBankFiles },
  }),
  ofPerson('announcement_recipients', 'mail', {
    actors: ['called_by'],
    handedOut: { only: ['queued_at', 'locale', 'left_out', 'called_at'] },
  }),
  madeBy('announcements', ['created_by']),
  ofPerson('mail_addressees', 'mail', {
    whose: dues.isTheirAddress,
    handedOut: { only: ['address', 'unreachable_since', 'unreachable_reason', 'created_at'] },
    erased: {
      emptied: (context, of) => removed(context, 'mail_addressees', dues.isTheirAddress(of)),
    },
  }),
  madeBy('lockdowns', ['locked_by', 'agreed_by', 'lifted_by']),
  ofPerson('duplicate_pairs', 'bookkeeping', {
    people: ['first_id', 'second_id'],
    actors: ['dismissed_by'],
    handedOut: false,
  }),
  ofPerson('duplicate_keys', 'bookkeeping', {
    people: [],
    whose: (of) => sql`t.organization_id = ${of.organizationId} and t.person_id = ${of.id}`,
    handedOut: false,
    erased: {
      emptied: (context, of) =>
        removed(
          context,
          'duplicate_keys',
          sql`t.organization_id = ${of.organizationId} and t.person_id = ${of.id}`,
        ),
    },
  }),
  ofPerson('erasures', 'bookkeeping', {
    handedOut: { only: ['origin', 'asked_at', 'due_at', 'undone_at'] },
    erased: { kept: 'erasures', as: async () => 0 },
  }),

  // The login comes last but one: while it is there, the database knows what it opens.
  ofPerson('access_grants', 'access', {
    people: [],
    accounts: ['account_id'],
    actors: ['granted_by'],
    whose: (of) => sql`t.organization_id = ${of.organizationId} and t.account_id = ${of.accountId}`,
    handedOut: { only: ['role', 'created_at', 'revoked_at'] },
    erased: { emptied: trace.eraseAccess },
  }),
  ofPerson('data_links', 'access', {
    people: [],
    accounts: ['account_id'],
    whose: (of) => sql`t.organization_id = ${of.organizationId} and t.account_id = ${of.accountId}`,
    handedOut: { only: ['created_at', 'expires_at', 'used_at'] },
    erased: {
      emptied: (context, of) =>
        removed(
          context,
          'data_links',
          sql`t.organization_id = ${of.organizationId} and t.account_id = ${of.accountId}`,
        ),
    },
  }),
  ofPerson('accounts', 'access', {
    people: [],
    whose: (of) => sql`t.id = ${of.accountId}`,
    handedOut: { only: ['email', 'name', 'locale', 'created_at'] },
    erased: { emptied: trace.eraseAccount },
  }),
  ofPerson('people', 'record', {
    people: [],
    accounts: ['account_id'],
    whose: (of) => sql`t.organization_id = ${of.organizationId} and t.id = ${of.id}`,
    handedOut: {
      only: [
        'given',
        'surname',
        'patronymic',
        'slug',
        'is_named_publicly',
        'safe_by_self_at',
        'safe_by_admin_at',
        'safe_reason',
        'joined_on',
        'created_at',
        'updated_at',
      ],
    },
    erased: {
      emptied: (context, of) =>
        removed(context, 'people', sql`t.organization_id = ${of.organizationId} and t.id = ${of.id}`),
    },
  }),
];

/**
 * Tables that refer to accounts or hold rows of people only together with one above: they go with it and are no one's alone.
 */
export const GO_WITH: Readonly<Record<string, string>> = {
  sessions: 'accounts',
  article_versions: 'articles',
  article_changes: 'articles',
  calendar_links: 'accounts',
  tokens: 'accounts',
  links: 'invitations, registrations',
  event_reminder_mails: 'registrations',
  door_marks: 'registration_people',
  import_files: 'import_rows',
  imports: 'import_rows',
  bank_files: 'bank_lines',
  dues_closed_years: 'dues_entries',
  mail_unsubscribes: 'mail_addressees',
};

/** Tables that say nothing of people: of the organization, its texts, and the work of the house. */
export const WITHOUT_PEOPLE: readonly string[] = [
  'doors',
  'door_walk_ins',
  'organizations',
  'organization_slugs',
  'organization_texts',
  'organization_tokens',
  'membership_types',
  'membership_type_texts',
  'membership_days',
  'custom_fields',
  'custom_field_texts',
  'own_field_rules',
  'groups',
  'group_texts',
  'bodies',
  'body_texts',
  'offices',
  'office_texts',
  'seats',
  'handover_items',
  'handover_item_texts',
  'events',
  'event_texts',
  'event_series',
  'event_online_links',
  'event_partners',
  'event_covers',
  'event_records',
  'event_record_texts',
  'event_photos',
  'event_press',
  'event_questions',
  'event_question_texts',
  'event_reminders',
  'ticket_kinds',
  'statements',
  'statement_texts',
  'sources',
  'source_texts',
  'import_progress',
  'duplicate_searches',
  'name_tokens',
  'retention_rules',
  'consent_texts',
  'privacy_drafts',
  'privacy_notice_texts',
  'dues_fees',
  'dues_receipt_numbers',
  'announcement_texts',
  'announcement_files',
  'mail_files',
  'mail_settings',
  'mail_templates',
  'job_states',
  'installation',
];
