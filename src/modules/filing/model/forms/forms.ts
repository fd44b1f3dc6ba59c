import { claimForm } from './definitions/claim.ts';
import { motionForm } from './definitions/motion.ts';
import { responseForm } from './definitions/response.ts';
import type { Form } from './form.ts';

/** Every kind of filing that the cabinet offers, in the order of its list. */
export const forms: readonly Form[] = [claimForm, responseForm, motionForm];

export function findForm(key: string): Form | undefined {
  return forms.find((form) => form.key === key);
}
