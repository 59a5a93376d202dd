/**
 * The closed lists that the database, the rules and the screens share. Safe in the browser.
 */
export const ACCESS_ROLES = ['admin', 'editor', 'event-manager', 'treasurer'] as const;
export type AccessRole = (typeof ACCESS_ROLES)[number];

/** Who sees a field of a person, from the narrowest to the widest. */
export const VISIBILITIES = ['self', 'admins', 'board', 'members', 'public'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** The membership types that every organization has. */
export const MEMBERSHIP_TYPES = ['ordinary', 'youth', 'honorary', 'family'] as const;
/** One of these, or the id of a type of the organization's own. */
export type MembershipType = (typeof MEMBERSHIP_TYPES)[number] | (string & {});

export const MEMBERSHIP_ENDS = ['left', 'moved', 'expelled', 'died'] as const;
export type MembershipEnd = (typeof MEMBERSHIP_ENDS)[number];

/** What an organization asks of people besides what everybody is asked. */
export const CUSTOM_FIELD_KINDS = ['text', 'number', 'date', 'choice', 'yes-no'] as const;
export type CustomFieldKind = (typeof CUSTOM_FIELD_KINDS)[number];
export const QUESTION_KINDS = ['text', 'choice', 'many', 'number', 'yes-no', 'consent'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** What an office belongs to; `other` has a name of the organization's own. */
export const BODY_KINDS = ['board', 'audit-commission', 'council-of-elders', 'other'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** Who does something when an office is handed over. */
export const HANDOVER_SIDES = ['leaver', 'successor'] as const;
export type HandoverSide = (typeof HANDOVER_SIDES)[number];

/** What is handed over: keys and logins, papers, accounts of the organization elsewhere. */
export const HANDOVER_KINDS = ['access', 'documents', 'accounts', 'other'] as const;
export type HandoverKind = (typeof HANDOVER_KINDS)[number];

export const OFFICE_KINDS = [
  'chair',
  'deputy-chair',
  'secretary',
  'treasurer',
  'auditor',
  'board-member',
  'other',
] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];

export const TERM_ORIGINS = ['elected', 'appointed', 'co-opted', 'acting', 'unknown'] as const;
export type TermOrigin = (typeof TERM_ORIGINS)[number];

/** What somebody is in a group. */
export const GROUP_ROLES = ['member', 'leader'] as const;
export type GroupRole = (typeof GROUP_ROLES)[number];

/** What somebody is in the household they live in. */
export const HOUSEHOLD_ROLES = ['adult', 'child', 'other'] as const;
export type HouseholdRole = (typeof HOUSEHOLD_ROLES)[number];

/** Why somebody may act for a minor. */
export const GUARDIAN_RELATIONS = ['parent', 'guardian'] as const;
export type GuardianRelation = (typeof GUARDIAN_RELATIONS)[number];

/** For how long a fee is due. */
export const DUES_PERIODS = ['year', 'half-year', 'month'] as const;
export type DuesPeriod = (typeof DUES_PERIODS)[number];

/** Of whom a fee is asked: of everybody who has the membership type, or once of a household. */
export const FEE_BASES = ['person', 'household'] as const;
export type FeeBasis = (typeof FEE_BASES)[number];

/** What an entry of the dues ledger is. A counter-entry has the kind of the entry that it takes back. */
export const DUES_ENTRY_KINDS = ['due', 'payment', 'exemption', 'donation'] as const;
export type DuesEntryKind = (typeof DUES_ENTRY_KINDS)[number];

export const PAYMENT_METHODS = ['cash', 'bank', 'other'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** What becomes of a line of a bank statement: `known` was taken in before, `outgoing` is no payment to the organization. */
export const BANK_LINE_KINDS = ['certain', 'possible', 'unknown', 'known', 'outgoing', 'error'] as const;
export type BankLineKind = (typeof BANK_LINE_KINDS)[number];

/** What can be done to many members at once. A new one needs a rule, an SQL act and its undoing in features/batches. */
export const BATCH_ACTIONS = ['add-to-group', 'set-type', 'invite', 'end-membership'] as const;
export type BatchAction = (typeof BATCH_ACTIONS)[number];

/** `chosen`: people and action; `planned`: shown to the last person; `running`: in the background. */
export const BATCH_STATES = ['chosen', 'planned', 'running', 'done', 'undone'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

export const EVENT_STATES = ['draft', 'published', 'cancelled'] as const;
export type EventState = (typeof EVENT_STATES)[number];

export const EVENT_CATEGORIES = [
  'anniversary',
  'remembrance',
  'creative-evening',
  'festival',
  'conference',
  'meeting',
  'national-day',
  'religious-holiday',
  'lesson',
  'sport',
  'games',
  'assembly',
  'statement',
  'other',
] as const;
export type EventCategory = (typeof EVENT_CATEGORIES)[number];

export const OUR_ROLES = ['organizer', 'co-organizer', 'participant', 'initiator'] as const;
export type OurRole = (typeof OUR_ROLES)[number];

export const EVENT_PERSON_ROLES = ['honouree', 'guest', 'speaker', 'performer', 'organizer', 'host'] as const;
export type EventPersonRole = (typeof EVENT_PERSON_ROLES)[number];

/** Who may register for an event; `none` shows no registration at all, `invited` are those who have its secret link. */
export const REGISTRATION_AUDIENCES = ['none', 'members', 'public', 'invited', 'group'] as const;
export type RegistrationAudience = (typeof REGISTRATION_AUDIENCES)[number];

/**
 * `held`: the mail address is not confirmed yet, the seats are kept until `held_until`.
 * `pending`: the organizer has to confirm. `waiting`: on the waiting list, in order of arrival. `offered`: seats that came free
 * are kept until `offer_expires_at`. Who came and who did not is not stored: it is in `checked_in_at` of each person.
 */
export const REGISTRATION_STATES = [
  'held',
  'pending',
  'confirmed',
  'waiting',
  'cancelled',
  'declined',
  'expired',
  'offered',
] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

export const AGE_GROUPS = ['adult', 'child'] as const;
export type AgeGroup = (typeof AGE_GROUPS)[number];

export const STATEMENT_PERSON_ROLES = ['addressed-by', 'signatory', 'subject'] as const;
export type StatementPersonRole = (typeof STATEMENT_PERSON_ROLES)[number];

/** How a name form is written; `passport` and `former` may be in any script. */
export const NAME_FORMS = ['az', 'ru', 'en', 'az-cyrillic', 'passport', 'former'] as const;
export type NameForm = (typeof NAME_FORMS)[number];

/** What may be chosen to be shown in a language: the name itself, or one of its forms; never a former name. */
export const SHOWN_NAMES = ['name', 'az', 'ru', 'en', 'az-cyrillic', 'passport'] as const;
export type ShownName = (typeof SHOWN_NAMES)[number];

/** How somebody can be reached, besides the first phone, mail and postal address. */
export const CONTACT_KINDS = ['phone', 'email', 'address'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export const CONTACT_LABELS = ['mobile', 'home', 'work', 'other'] as const;
export type ContactLabel = (typeof CONTACT_LABELS)[number];

/** `not-said`: was asked and would rather not say. */
export const GENDERS = ['female', 'male', 'not-said'] as const;
export type Gender = (typeof GENDERS)[number];

/** What people speak; the first are those of most members. */
export const SPOKEN_LANGUAGES = [
  'az',
  'ru',
  'en',
  'tr',
  'fa',
  'ka',
  'de',
  'fr',
  'es',
  'ar',
  'uk',
  'he',
  'lez',
  'tly',
] as const;
export type SpokenLanguage = (typeof SPOKEN_LANGUAGES)[number];

/** What members may do with a field of their own record: change it, ask for a change, only read it. */
export const OWN_RULES = ['edit', 'ask', 'no'] as const;
export type OwnRule = (typeof OWN_RULES)[number];

/** `withdrawn`: by the member, or because the field is kept from admins since. */
export const CHANGE_STATES = ['open', 'approved', 'declined', 'withdrawn'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

export const PERSON_FACTS = [
  'birth',
  'birth-place',
  'education',
  'occupation',
  'residence',
  'role',
  'family',
] as const;
export type PersonFact = (typeof PERSON_FACTS)[number];

export const CONSENT_PURPOSES = ['record', 'sharing', 'publication', 'photographs', 'newsletter'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** What somebody said to a purpose. The latest word counts; the earlier ones stay. */
export const CONSENT_ANSWERS = ['given', 'refused', 'withdrawn'] as const;
export type ConsentAnswer = (typeof CONSENT_ANSWERS)[number];

/** How it was said: with an application, by one's own account, a private link, on paper, told to an admin; `restore` repeats a "no" that a backup knew nothing of. */
export const CONSENT_CHANNELS = ['application', 'account', 'link', 'paper', 'admin', 'restore'] as const;
export type ConsentChannel = (typeof CONSENT_CHANNELS)[number];

/** How somebody is asked for their consents. */
export const CONSENT_WAYS = ['mail', 'link', 'paper'] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];

export const LINK_PURPOSES = ['invitation', 'registration'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** `register` opens an account for whoever reads mail at an address; one that is there is opened by it, too. */
export const TOKEN_PURPOSES = ['set-up', 'sign-in', 'password-reset', 'register'] as const;
export type TokenPurpose = (typeof TOKEN_PURPOSES)[number];

export const CORRECTION_KINDS = ['correct', 'remove'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

export const CORRECTION_STATES = ['open', 'answered', 'refused'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

/** A claim of a page that was made from an article without its organization. */
export const CLAIM_STATES = ['open', 'asked', 'granted', 'refused'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/**
 * `unconfirmed`: the mail address is not confirmed yet, nobody decides. `asked`: the organization waits for an answer.
 */
export const APPLICATION_STATES = [
  'unconfirmed',
  'open',
  'asked',
  'accepted',
  'declined',
  'withdrawn',
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** `stopped`: waits until whoever stopped it goes on. */
export const OUTBOX_STATES = ['waiting', 'sent', 'failed', 'undeliverable', 'stopped'] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

/** Why a member list is taken along; members read it on their own profile. */
export const EXPORT_PURPOSES = [
  'letters',
  'event',
  'assembly',
  'fees',
  'authority',
  'archive',
  'other',
] as const;
export type ExportPurpose = (typeof EXPORT_PURPOSES)[number];

export const EXPORT_FORMATS = ['csv', 'csv-comma', 'xlsx', 'print'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const IMPORT_STATES = ['planned', 'committed', 'undone'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What becomes of a row of an imported file. */
export const IMPORT_ROW_KINDS = ['new', 'update', 'same', 'duplicate', 'error'] as const;
export type ImportRowKind = (typeof IMPORT_ROW_KINDS)[number];

/**
 * What mail to many is about; people choose by it what they want. `membership` is what a member has to be told (an
 * invitation to the assembly): nobody is asked whether they want it.
 */
export const MAIL_KINDS = ['news', 'events', 'dues', 'birthdays', 'membership'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];
/** The kinds that one can do without. */
export const OPTIONAL_MAIL_KINDS = ['news', 'events', 'dues', 'birthdays'] as const satisfies MailKind[];
export type OptionalMailKind = (typeof OPTIONAL_MAIL_KINDS)[number];

/** Mails that are sent again and again, in words that an organization can change. */
export const MAIL_TEMPLATES = ['invitation', 'welcome', 'birthday', 'dues-reminder'] as const;
export type MailTemplate = (typeof MAIL_TEMPLATES)[number];

/** `refused`: at once by the other server; `bounced`: a message came back later; `complained`: was called spam. */
export const UNREACHABLE_REASONS = ['refused', 'bounced', 'complained'] as const;
export type UnreachableReason = (typeof UNREACHABLE_REASONS)[number];

export const ANNOUNCEMENT_AUDIENCES = ['all', 'group', 'list', 'event'] as const;
/** Of whoever registered for an event, those who can be written to by themselves. */
export const ADDRESSED_STATES = ['confirmed', 'offered', 'waiting', 'pending'] as const;
export type AnnouncementAudience = (typeof ANNOUNCEMENT_AUDIENCES)[number];

/** `stopped`: the rest is not sent until somebody goes on. */
export const ANNOUNCEMENT_STATES = ['draft', 'scheduled', 'sending', 'stopped', 'done'] as const;
export type AnnouncementState = (typeof ANNOUNCEMENT_STATES)[number];

/** Why somebody gets no mail: the first of these that is true. */
export const LEFT_OUT_REASONS = [
  'no-consent',
  'no-guardian',
  'no-mail',
  'unreachable',
  'unsubscribed',
  'gone',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** Who asked that somebody be erased: they themselves, who acts for them, an admin, a rule, or the list beside a backup. */
export const ERASURE_ORIGINS = ['person', 'guardian', 'admin', 'retention', 'restore'] as const;
export type ErasureOrigin = (typeof ERASURE_ORIGINS)[number];

/** What is kept only for a time that the organization sets. */
export const RETENTION_KINDS = ['former-members', 'applications', 'event-answers'] as const;
export type RetentionKind = (typeof RETENTION_KINDS)[number];

/** Nothing of an article is public before it is published. */
export const ARTICLE_STATES = ['in-review', 'published'] as const;
export type ArticleState = (typeof ARTICLE_STATES)[number];

/** What an article may tell of. */
export const PROPOSAL_KINDS = ['organization', 'person', 'role', 'fact', 'event', 'statement'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** What a second reading of an article says otherwise than the first. */
export const ARTICLE_CHANGES = ['new', 'changed', 'gone'] as const;
export type ArticleChange = (typeof ARTICLE_CHANGES)[number];

/** Of what two sources can say different things. */
export const CONTRADICTED_FIELDS = ['date', 'place', 'birth', 'birth-place', 'holder'] as const;
export type ContradictedField = (typeof CONTRADICTED_FIELDS)[number];

/** Which value holds: what was on record, what the other source says in its stead, or neither. */
export const CONTRADICTION_DECISIONS = ['open', 'recorded', 'replaced', 'disputed'] as const;
export type ContradictionDecision = (typeof CONTRADICTION_DECISIONS)[number];

/** `corrected` counts as accepted, with other words than the reader's. */
export const ARTICLE_DECISIONS = ['open', 'accepted', 'corrected', 'rejected'] as const;
export type ArticleDecision = (typeof ARTICLE_DECISIONS)[number];
