import type { FormRequest, PageRequest } from '#platform/http';
import { setWork, takeWork, type WorkTask } from '#platform/limits';

const PURPOSE = 'kiosk.book';
/** A fifth of a second: a booking takes a place from a neighbour. */
const BITS = 18;

/** The small sum of a booking, for a browser that is no registered kiosk. */
export function bookingSum({ platform }: PageRequest): WorkTask {
  return setWork(platform, PURPOSE, BITS);
}

export async function takeBookingSum({ platform, form }: FormRequest): Promise<boolean> {
  return await takeWork(platform, PURPOSE, form.task ?? '', form.answer ?? '');
}
