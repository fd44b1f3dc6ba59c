import {
  addCourtIn,
  appointStaffIn,
  type CsvTable,
  changeCourtProfileIn,
  courtListTarget,
  type FieldValues,
  findCourt,
  getStaffPosts,
  importIn,
  type NewCourt,
  openImportFile,
  type RowFault,
  type StaffRole,
  SUPREME_COURT,
} from '#modules/courts';
import { drawOneTimePassword, type KnownPerson, openFirstAdministratorIn } from '#modules/identity';
import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import type { Lang } from '#platform/i18n';
import type { PersonId } from '#platform/ids';
import type { AdminPost } from './read-administrator.ts';

/** Everything that was asked, read and right by itself. */
export interface SetupOrder {
  readonly courtCode: string;
  /** A court that does not exist yet. */
  readonly newCourt?: NewCourt | undefined;
  /** The profile of a known court, when anything of it changes. */
  readonly profile?: FieldValues | undefined;
  readonly administrator?: { readonly person: KnownPerson; readonly post: AdminPost; readonly isRepublic: boolean };
  readonly staff?: Uint8Array | undefined;
  readonly lang: Lang;
  readonly isDryRun: boolean;
}

export interface SetupDone {
  readonly isNewCourt: boolean;
  /** Undefined when the administrator has a password already. */
  readonly oneTimeCode: string | undefined;
  readonly staff: { readonly added: number; readonly changed: number; readonly same: number } | undefined;
}

/** The file of staff is wrong: nothing was written, not even the court. */
export class WrongStaffFile extends Error {
  readonly faults: readonly RowFault[];

  constructor(faults: readonly RowFault[]) {
    super(`${faults.length} faults`);
    this.faults = faults;
  }
}

/** Ends a dry run. */
class Undone extends Error {
  readonly done: SetupDone;

  constructor(done: SetupDone) {
    super('dry run');
    this.done = done;
  }
}

/**
 * Court, first administrator and staff in one transaction: all of it or nothing. Repeated with the same answers it changes
 * nothing, and gives the administrator a new code while no password is set.
 * @throws WrongStaffFile, COURTS_…, IDENTITY_ADMINISTRATOR_EXISTS
 */
export async function setUpCourt(platform: Platform, order: SetupOrder): Promise<SetupDone> {
  const { administrator, staff, isDryRun } = order;
  const drawn = administrator ? await drawOneTimePassword(platform, administrator.person.iin) : undefined;
  const target = courtListTarget(platform, 'staff', order.courtCode);
  const table = staff ? await openImportFile(target, staff) : undefined;
  const act = { actor: { kind: 'system', name: 'setup' }, action: 'setup.set-up-court' } as const;
  try {
    return await platform.db.transact(
      act,
      async (tx) => {
        const isNewCourt = await writeCourt(tx, order);
        let oneTimeCode: string | undefined;
        if (administrator && drawn) {
          const opened = await openFirstAdministratorIn(tx, { person: administrator.person, lang: order.lang, drawn });
          if (opened.isCodeGranted) oneTimeCode = drawn.code;
          await appoint(tx, order, opened.personId);
        }
        const done = { isNewCourt, oneTimeCode, staff: table && (await writeStaff(tx, target, table)) };
        tx.record({ kind: 'courts.court', id: order.courtCode }, { setup: true });
        if (isDryRun) throw new Undone(done);
        return done;
      },
      { isolation: 'serializable' },
    );
  } catch (thrown) {
    if (thrown instanceof Undone) return { ...thrown.done, oneTimeCode: undefined };
    throw thrown;
  }
}

async function writeCourt(tx: Tx, { courtCode, newCourt, profile }: SetupOrder): Promise<boolean> {
  const known = await findCourt(tx, courtCode);
  if (known && profile) await changeCourtProfileIn(tx, { courtCode, version: known.version, values: profile });
  if (known || !newCourt) return false;
  await addCourtIn(tx, newCourt);
  return true;
}

async function appoint(tx: Tx, { courtCode, administrator }: SetupOrder, personId: PersonId): Promise<void> {
  if (!administrator) return;
  const { person, post, isRepublic } = administrator;
  const wanted: { courtCode: string; role: StaffRole }[] = [{ courtCode, role: post }];
  if (isRepublic) wanted.push({ courtCode: SUPREME_COURT, role: 'republican_administrator' });
  const held = await getStaffPosts(tx, personId);
  const name = { surname: person.surname, givenName: person.givenName, patronymic: person.patronymic ?? null };
  for (const one of wanted) {
    if (held.some(({ courtCode: code, role }) => code === one.courtCode && role === one.role)) continue;
    await appointStaffIn(tx, { ...one, personId, name, source: 'npm run setup' });
  }
}

async function writeStaff(tx: Tx, target: ReturnType<typeof courtListTarget>, table: CsvTable) {
  const { plan, faults } = await importIn(tx, target, table);
  if (faults.length > 0) throw new WrongStaffFile(faults);
  const count = (kind: string) => plan.rows.filter((row) => row.kind === kind).length;
  return { added: count('added'), changed: count('changed'), same: count('same') };
}
