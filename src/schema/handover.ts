// How a handover went, as plain data: kept by sync in the database, put into words by the screens.
import type { Attachment } from './attachment.ts';
import type { FoundFolder, HomeKind, Login } from './homeKind.ts';
import type { DeviceId } from './ids.ts';
import type { Role } from './roles.ts';
import type { SpaceKind } from './space.ts';

/**
 * `home`: everything is home, and something moved. `nothing-new`: everything was. `not-our-endpoint`: something
 * answered that is not it, such as a hotel's log-in page. `refused`: it does not know this tablet. `full`: it takes
 * no more. `too-large`: it takes nothing as large as some change is. `trouble`: it is there and cannot just now.
 * `newer`: a newer app has written on this tablet. `no-key`: this tablet has lost a space's key. `busy`: another tab
 * is at it. `tablet-full`: no room here. `broken`: our own fault. `in-file`: a file was made; nothing is home for
 * that. `from-file`: one was read. `not-our-file`, `other-school`, `newer-file`: one was not, and nothing changed.
 */
export type HandoverOutcome =
  | 'home'
  | 'nothing-new'
  | 'cancelled'
  | 'busy'
  | 'no-home'
  | 'no-key'
  | 'no-answer'
  | 'not-our-endpoint'
  | 'refused'
  | 'full'
  | 'too-large'
  | 'trouble'
  | 'newer'
  | 'tablet-full'
  | 'broken'
  | FileOutcome;

export type FileOutcome = 'in-file' | 'from-file' | 'not-our-file' | 'other-school' | 'newer-file';

/**
 * Why another tablet's stream stands still. `gap`: a segment is missing. `damaged`: it cannot be opened.
 * `chain`: it does not follow from the one before. `no-key`: sealed in an epoch that this tablet has no key for.
 * `too-new`: a later version's format. `cut-off`: it came after its tablet was reported lost. All but this heal by
 * itself when the right bytes, key or app come.
 */
export type FrozenWhy = 'gap' | 'damaged' | 'chain' | 'no-key' | 'too-new' | 'cut-off';

export interface FrozenStream {
  space: SpaceKind;
  device: DeviceId;
  /** The segment that it stands before. */
  n: number;
  why: FrozenWhy;
  /** The last segment that is known to be there. */
  known?: number;
}

export interface HandoverReport {
  /** Classroom time at the end, with its offset. */
  at: string;
  outcome: HandoverOutcome;
  /** Changes of this tablet that were read back from the endpoint in this run. */
  sent: number;
  /** All changes of this tablet that have been read back. */
  home: number;
  /** Changes of this tablet that have not. */
  waiting: number;
  /** Changes of other tablets that came in in this run. */
  received: number;
  /** Changes of tablets that are lost or put away, which home had lost and this one has sent there again in this run. */
  inTheirPlace?: number;
  /** Changes from other tablets that could not be applied: kept, all in all. */
  setAside: number;
  /** Pages and long texts of this tablet that are not home; their changes wait for them. */
  pagesWaiting?: number;
  /** Of other tablets: small pages and long texts that have not come yet. */
  pagesAway?: number;
  frozen: FrozenStream[];
  /** Seconds that the endpoint asked us to wait. */
  retryAfter?: number;
  /** This database was a copy of another tablet's; it went on as a tablet of its own. */
  wasCopy?: true;
  /** Changes of this tablet that are in the file that was made. */
  inFile?: number;
  /** Classroom time at which the file that was read had been made. */
  madeAt?: string;
  /** The file that was read breaks off or is damaged: what was whole before that came in. */
  cut?: true;
  /** Where readable copies went, by the school's choice, and what kept the last of them back. */
  inTheOpen?: { address: string; trouble?: HandoverOutcome };
  /** For whoever looks for the fault: of `broken` and `trouble`. */
  detail?: string;
}

/** Counts are changes, or pages in the two last steps; `of` is there when their number is known. */
export interface HandoverProgress {
  step: 'sealing' | 'packing' | 'sending' | 'receiving' | 'checking' | 'sending-pages' | 'fetching-pages';
  done: number;
  of?: number;
}

export interface SetUp {
  address: string;
  invite?: string;
  /** `redraft` when nothing is said. */
  kind?: HomeKind;
  login?: Login;
}

export type SetUpAnswer =
  /** With what was found out about a folder. */
  | { is: 'ready'; found?: FoundFolder }
  /** It does not keep things well enough to be a home. */
  | { is: 'unfit'; found?: FoundFolder }
  /** `taken`: the endpoint has these spaces already and this tablet has no token for them. */
  | { is: 'taken' | 'bad-address' | 'not-set-up' }
  | { is: 'no-answer' | 'not-our-endpoint' | 'refused' | 'full' | 'trouble'; detail?: string };

export type JoinAnswer =
  | { is: 'joined'; school: string }
  /** Already of this school: its keys and tokens were brought up to date. */
  | { is: 'renewed'; school: string }
  /** `station-here`: this tablet is a station, and the link would make it an adult's. */
  | { is: 'other-school' | 'station-here' | 'expired' | 'clock' | 'not-a-link' | 'too-new' | 'wrong-line' };

/** Who asks to be let in: empty for a station, which has no adult. */
export interface Newcomer {
  adult: string;
  /** The tablet's name; empty keeps the one that the link gives it. */
  tablet: string;
}

export interface Invite {
  role: Role;
  /** What the new tablet is to be called. */
  tablet: string;
  /** The app's address, for the link. */
  app: string;
}

/** Times are in milliseconds since 1970. */
export interface Invitation {
  link: string;
  linkUntil: number;
  /** What the QR code holds; none where it would be too fine. */
  qr?: string;
  until: number;
}

/** `no-way`: this home takes no codes. */
export type CodeOffer =
  | { is: 'offered'; code: string; until: number; address: string }
  | { is: 'no-way' | 'no-answer' | 'trouble' };

/** `no-code`: nothing lies there under it, any more or yet. */
export type CodeAnswer =
  | { is: 'found'; link: string }
  | { is: 'bad-code' | 'no-code' | 'bad-address' | 'no-answer' | 'not-our-endpoint' | 'trouble' };

/** Everything that a tablet needs to be a teacher's of this school, for paper. It does not run out. */
export interface RecoverySheet {
  school: string;
  qr: string;
  /** The same in letters. */
  lines: string[];
  /** Where home is; without one the sheet restores from a file only. */
  address?: string;
  /** Milliseconds since 1970. */
  made: number;
}

export interface Watching {
  signal?: AbortSignal;
  progress?: (progress: HandoverProgress) => void;
}
/** `not-yet`: home does not have it, or not whole. */
export type FetchAnswer = 'here' | 'not-yet' | 'no-answer';

/** What the screens may ask for, whoever does it. */
export interface HandoverDoor {
  /** Never throws; asked twice at once it is one run. */
  /** `everything`: every page too, and not only the small ones. */
  sendHome(asked?: Watching & { everything?: boolean }): Promise<HandoverReport>;
  /** Never throws. Where it is not to be had now, the next handover brings it. */
  fetchAttachment(attachment: Attachment): Promise<FetchAnswer>;
  /** Everything that this tablet holds, sealed; there is a file when the outcome is `in-file`. Never throws. */
  makeFile(asked?: Watching): Promise<{ report: HandoverReport; file?: Blob }>;
  /** Takes in what is new in such a file. It needs the keys and no home. Never throws. */
  takeFile(file: Blob, asked?: Watching): Promise<HandoverReport>;
  setUpHome(asked: SetUp): Promise<SetUpAnswer>;
  /** Undefined until there is a home, and on a tablet that is not a teacher's. */
  invite(asked: Invite): Promise<Invitation | undefined>;
  join(link: string, newcomer: Newcomer): Promise<JoinAnswer>;
  /** A code to be typed on the other tablet. Never throws. */
  offerCode(asked: Invite): Promise<CodeOffer>;
  /** It is good for nothing any more, as far as home can be reached. */
  takeBackCode(code: string): Promise<void>;
  /** What the code stands for, to be handed to `join`. Never throws. */
  findByCode(asked: { address: string; code: string }): Promise<CodeAnswer>;
  /** Undefined on a tablet that is not a teacher's. */
  recoverySheet(): Promise<RecoverySheet | undefined>;
}
