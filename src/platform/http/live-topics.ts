import type { Principal } from './principal.ts';

/** Topics that not everybody may hear, of the module that publishes them: `case-file:ID`, `act:ID`. */
export interface LiveTopics {
  /** What stands before the colon. */
  readonly kind: string;
  /** Asked once, when the stream opens. @param id what stands after the colon, as it was sent */
  mayHear(id: string, principal: Principal): Promise<boolean>;
  /** For whom has no account, by what the browser holds, see `PageRequest.browserToken`. Default: nobody. */
  mayHearInBrowser?(id: string, browser: string): Promise<boolean>;
}

/** Told to everybody: lists of open data, by court and day. Nothing here may be about a single case. */
const OPEN: readonly string[] = ['hearings', 'courts'];

const LONGEST_TOPIC = 120;

/**
 * Deny by default: the moment at which something changes in a case whose number is known tells an outsider what a closed
 * hearing must not. `account:` is for its holder, `desk:` for staff of the court, the rest for whom its module lets in.
 */
export async function mayHear(
  topic: string,
  principal: Principal | undefined,
  guarded: readonly LiveTopics[],
  browser?: string,
): Promise<boolean> {
  const [kind = '', owner = ''] = topic.split(':');
  if (topic.length > LONGEST_TOPIC || topic.includes('*')) return false;
  if (OPEN.includes(kind)) return true;
  const guard = guarded.find((one) => one.kind === kind);
  if (browser && (await guard?.mayHearInBrowser?.(owner, browser))) return true;
  if (!principal) return false;
  if (kind === 'account') return owner === principal.accountId;
  if (kind === 'desk') return principal.posts.some(({ courtCode }) => courtCode === owner);
  return (await guard?.mayHear(owner, principal)) ?? false;
}
