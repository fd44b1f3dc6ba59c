import { filingErrors, getIntake, type Intake } from '#modules/filing';
import { isHouseError } from '#platform/errors';
import type { PageRequest } from '#platform/http';
import { askedFilingId, clerkIn, courtsOfClerk } from './clerk-court.ts';

/** The filing in the address, in whichever court of the clerk it is. @throws FILING_NOT_FOUND */
export async function askedIntake(request: PageRequest): Promise<Intake> {
  const id = askedFilingId(request);
  for (const courtCode of courtsOfClerk(request)) {
    try {
      return await getIntake(request.platform.reads, clerkIn(request, courtCode), id, request.lang);
    } catch (thrown) {
      if (!isHouseError(thrown, 'FILING_NOT_FOUND')) throw thrown;
    }
  }
  throw filingErrors('FILING_NOT_FOUND');
}
