import { foldForSearch } from '@ashyq/kk-text';
import type { Tx } from '#platform/db';
import { courtsErrors } from '../errors.ts';
import { type CourtListName, courtList } from '../model/lists/court-lists.ts';
import type { FieldValues } from '../model/lists/field.ts';
import { judgeFullName } from '../model/staff.ts';
import { listStaff } from '../queries/list-staff.ts';

/**
 * The office that an entry about a judge is kept for, found by the whole name; nothing for other lists.
 * @throws COURTS_JUDGE_UNKNOWN when not exactly one judge of the court has that name now
 */
export async function judgeOfEntry(
  tx: Tx,
  list: CourtListName,
  courtCode: string,
  { judge }: FieldValues,
): Promise<{ readonly judge?: string; readonly judge_post_id?: string }> {
  if (!courtList(list).fields.some(({ isJudge }) => isJudge)) return {};
  const judges = await listStaff(tx, { court: courtCode, roles: ['judge', 'chairperson'] });
  const wanted = foldForSearch(String(judge));
  const named = judges.filter((one) => foldForSearch(judgeFullName(one)) === wanted);
  const [found] = named;
  if (!found || named.length > 1) throw courtsErrors('COURTS_JUDGE_UNKNOWN', { field: 'judge' });
  return { judge: judgeFullName(found), judge_post_id: found.id };
}
