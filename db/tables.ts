import type { Generated } from "kysely";
import type { Marks } from "#domain/flag/marks.ts";
import type { KeyPart } from "#domain/likeness/key-parts.ts";

/** The tables as Kysely sees them; JSON columns are text here and become values in the file of their table. */
export interface Tables {
  person: PersonTable;
  session: SessionTable;
  passkey: PasskeyTable;
  code_asked: { address: string; at: number };
  board_role: { person: string; role: string };
  token: TokenTable;
  preference: { person: string; language: string | null; unwanted: string };
  verification: { expiresAt: string };
  rateLimit: { lastRequest: number };
  account: { userId: string };
  area: AreaTable;
  area_reach: { area: string; reaches: string };
  theme: { id: string; parent: string | null; nl: string; en: string };
  audience: { id: string; broader: string | null; nl: string; en: string };
  network: NetworkTable;
  network_area: { network: string; area: string };
  membership: { person: string; network: string; role: string; duty: string | null };
  label: { network: string; word: string; kind: string; target: string };
  place: { id: string; name: string; name_key: string };
  import: ImportTable;
  feed: FeedTable;
  event_word: { event: string; word: string };
  offer_word: { offer: string; kind: string; word: string; at: number };
  table_mapping: { network: string; names: string; columns: string };
  idle_word: { network: string; word: string };
  found_facets: { event: string; confidence: number; confirmed_at: number | null };
  event: EventTable;
  event_theme: { event: string; theme: string };
  event_audience: { event: string; audience: string };
  event_host: { event: string; network: string };
  occurrence: OccurrenceTable;
  offer: OfferTable;
  offer_area: { offer: string; area: string };
  offer_audience: { offer: string; audience: string };
  offer_number: { number: Generated<number>; offer: string; keys: string; gist: string };
  offer_key: KeyPart;
  flag: FlagTable;
  flag_event: { flag: string; event: string };
  flag_offer: { flag: string; offer: string };
  pair: PairTable;
  flag_alias: { old: string; flag: string };
  former_flag: { core: string; flag: string };
  finding: FindingTable;
  finding_network: { finding: string; network: string };
  found_since: { one: number; at: number | null };
  answer: AnswerTable;
  answer_pair: { core: string; answer: string; kind: string; score: number; grounds: string; reasons: string };
  lesson: LessonTable;
  correction: CorrectionTable;
  day_fact: DayFactTable;
  invite: InviteTable;
  attempt: { key: string; at: number };
  application: ApplicationTable;
  hosting: { event: string; network: string; state: string; person: string | null; at: number };
  network_merge: NetworkMergeTable;
  alignment: AlignmentTable;
  alignment_flag: { alignment: string; flag: string };
  alignment_post: { alignment: string; post: string; kind: string };
  alignment_party: { alignment: string; network: string; heard_at: number | null };
  proposal: ProposalTable;
  signature: SignatureTable;
  message: MessageTable;
  link: { post: string; other: string; kind: string; alignment: string };
  evening: EveningTable;
  assignment: { flag: string; person: string; at: number };
  snooze: { flag: string; until: number; at: number };
  desk_note: { id: string; flag: string; person: string; text: string; at: number };
  deed: DeedTable;
  wish: { network: string; other: string; reason: string | null; person: string; at: number };
  notice: NoticeTable;
  refused_address: { person: string; at: number; answer: string };
  flag_told: { flag: string; at: number };
  digest: { person: string; week: string };
  change: ChangeTable;
  change_start: { one: number; number: number; hash: string };
  unflagged: { noun: string; item: string };
  revision: { one: number; number: number; changed_at: number };
  calendar_link: CalendarLinkTable;
  follow: FollowTable;
  follow_mail: FollowMailTable;
  search: { rowid: number };
  search_post: { rowid: number; post: string };
}

interface PersonTable {
  id: string;
  name: string;
  email: string;
  emailVerified: number;
  image: string | null;
  createdAt: string;
  updatedAt: string;
  /** Instant, to the day. */
  seen: Generated<number>;
}

interface SessionTable {
  id: string;
  token: string;
  userId: string;
  userAgent: string | null;
  way: string;
  startedAt: number;
  seenAt: number;
}

interface PasskeyTable {
  id: string;
  name: string | null;
  userId: string;
  createdAt: string | null;
}

interface TokenTable {
  hash: string;
  person: string;
  name: string;
  created_at: number;
  expires_at: number;
  revoked_at: number | null;
}

interface AreaTable {
  id: string;
  parent: string | null;
  kind: string;
  nl: string;
  en: string;
  aliases: string;
  latitude: number | null;
  longitude: number | null;
}

interface NetworkTable {
  id: string;
  slug: string;
  name: string;
  purpose: string | null;
  for_whom: string | null;
  how_to_join: string | null;
  url: string | null;
  value_forms: string;
  funding_until: string | null;
  created_at: number;
  adopted_at: number | null;
  version: Generated<number>;
  merged_into: string | null;
}

interface InviteTable {
  id: string;
  network: string;
  role: string;
  hash: string;
  most: number;
  used: Generated<number>;
  person: string | null;
  created_at: number;
  expires_at: number;
  revoked_at: number | null;
}

export interface ApplicationTable {
  id: string;
  kind: string;
  state: string;
  network: string | null;
  facts: string;
  part: string | null;
  why: string | null;
  person: string | null;
  name: string;
  email: string;
  hash: string | null;
  asked_at: number;
  confirmed_at: number | null;
  decided_at: number | null;
  decided_by: string | null;
  word: string | null;
  founded: string | null;
}

export interface NetworkMergeTable {
  id: string;
  state: string;
  leaves: string;
  stays: string;
  asked_for: string;
  person: string | null;
  asked_at: number;
  done_at: number | null;
  undone_at: number | null;
  moved: string | null;
}

export interface AlignmentTable {
  id: string;
  state: string;
  opened_for: string | null;
  person: string | null;
  opened_at: number;
  deadline: number;
  agreed_at: number | null;
  broken_at: number | null;
  reminded_at: Generated<number | null>;
  help_asked_at: Generated<number | null>;
  broken_told_at: Generated<number | null>;
}

export interface EveningTable {
  id: string;
  network: string;
  nth: number;
  weekday: number;
  starts_at: string;
  ends_at: string;
  until: string;
  reason: string | null;
  person: string | null;
  at: number;
}

interface ProposalTable {
  id: string;
  alignment: string;
  kind: string;
  state: string;
  network: string | null;
  person: string | null;
  at: number;
  note: string | null;
  asked: string | null;
  ways: string;
  chosen: number | null;
  done: string | null;
  done_at: number | null;
  undoes: string | null;
}

interface SignatureTable {
  proposal: string;
  network: string;
  person: string | null;
  signed: number;
  note: string | null;
  at: number;
}

export interface DeedTable {
  id: string;
  person: string;
  kind: string;
  at: number;
  done: string;
  refused: string;
  undone_at: number | null;
}

interface MessageTable {
  id: string;
  alignment: string;
  network: string | null;
  person: string | null;
  text: string;
  at: number;
}

export interface ImportTable {
  id: string;
  network: string;
  kind: string;
  source: string;
  person: string;
  at: number;
  undone_at: number | null;
  counts: string;
  remarks: string;
}

export interface FeedTable {
  id: string;
  network: string;
  url: string;
  name: string | null;
  person: string;
  followed_at: number;
  stopped_at: number | null;
  etag: string | null;
  last_modified: string | null;
  digest: string | null;
  refresh: number | null;
  held: number;
  next_at: number;
  read_at: number | null;
  failures: number;
  failing_since: number | null;
  gone: number;
  fault: string | null;
  noticed_at: number | null;
  missing: string;
  asks: number;
}

interface OccurrenceTable extends Marks {
  event: string;
  start: number;
  end: number;
  span: number;
  recurring: number;
  gist: string;
}

export interface EventTable {
  id: string;
  version: number;
  network: string;
  title: string;
  description: string;
  language: string;
  start: number;
  end: number;
  wall_start: string;
  time_zone: string;
  all_day: number;
  recurrence: string | null;
  status: string;
  hold_until: number | null;
  hold_extended: Generated<number>;
  place: string | null;
  area: string | null;
  online: number;
  invitation_only: Generated<number>;
  value_forms: string;
  price: string | null;
  expected_attendance: number | null;
  funder: string | null;
  url: string | null;
  uid: string;
  recurrence_id: string;
  sequence: number;
  source: string | null;
  fingerprint: string | null;
  joined_to: string | null;
  reading: string;
  matcher: number;
  created_at: number;
  changed_at: number;
  removed_at: number | null;
}

export interface OfferTable {
  id: string;
  version: number;
  network: string;
  title: string;
  description: string;
  language: string;
  need: string | null;
  form: string | null;
  value_forms: string;
  price: string | null;
  schedule: string | null;
  funder: string | null;
  url: string | null;
  status: string;
  confirmed_at: number;
  source: string | null;
  uid: string | null;
  fingerprint: string | null;
  reach: string;
  reading: string;
  matcher: number;
  created_at: number;
  changed_at: number;
  removed_at: number | null;
}

export interface PairTable {
  core: string;
  kind: string;
  scope: string;
  a: string;
  b: string;
  score: number;
  likelihood: number;
  probability: number;
  band: string | null;
  reasons: string;
  dates: string;
  grounds: string;
  verdict: string | null;
  flag: string | null;
}

export interface FindingTable {
  id: string;
  kind: string;
  found_at: number;
  outcome: string;
  settled_at: number | null;
  last_date: number | null;
}

export interface FlagTable {
  id: string;
  kind: string;
  band: string;
  severity: number;
  score: number;
  probability: number;
  state: string;
  joined: number;
  reasons: string;
  dates: string;
  first_date: number | null;
  last_date: number | null;
  first_seen: number;
  changed_at: number;
}

export interface AnswerTable {
  id: string;
  flag: string;
  answer: string;
  reason: string | null;
  note: string | null;
  person: string;
  network: string | null;
  at: number;
  unlearned_at: Generated<number | null>;
  reworded_at: Generated<number | null>;
}

export interface LessonTable {
  id: string;
  step: string;
  kind: string | null;
  state: string;
  value: string;
  before: string | null;
  answer: string | null;
  answers: number;
  at: number;
  person: string | null;
  decided_at: number | null;
  undoes: string | null;
}

export interface CorrectionTable {
  id: string;
  answer: string;
  reason: string;
  event: string | null;
  offer: string | null;
  terms: string;
  person: string;
  network: string | null;
  at: number;
  state: string;
  decided_by: string | null;
  decided_at: number | null;
  note: string | null;
}

export interface CalendarLinkTable {
  id: string;
  person: string;
  name: string;
  hash: string;
  created_at: number;
  revoked_at: number | null;
}

export interface DayFactTable {
  id: string;
  kind: string;
  from: string;
  to: string;
  nl: string;
  en: string;
  source: string;
  written: number;
  person: string | null;
  at: number | null;
  removed_at: number | null;
}

export interface NoticeTable {
  id: string;
  person: string | null;
  address: string | null;
  about: string;
  told: string;
  at: number;
  mail: string;
  tries: Generated<number>;
  due: number;
  mailed_at: Generated<number | null>;
  seen_at: Generated<number | null>;
}

interface ChangeTable {
  /** Counts the rows of the log. */
  number: number;
  id: string;
  at: number;
  person: string | null;
  via: string;
  verb: string;
  noun: string;
  item: string;
  before: string | null;
  after: string | null;
  import: string | null;
  network: string | null;
  /** Null until the row is sealed. */
  hash: string | null;
}

interface FollowTable {
  id: string;
  hash: string;
  reading_hash: string;
  choice: string;
  language: string;
  version: number;
  made_at: number;
  seen_at: number;
}

interface FollowMailTable {
  id: string;
  follow: string;
  email: string;
  hash: string;
  asked_at: number;
  confirmed_at: number | null;
  week: string | null;
  told: string;
}
