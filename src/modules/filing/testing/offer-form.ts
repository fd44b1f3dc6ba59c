import { defineForm } from '../model/forms/define-form.ts';
import type { Form } from '../model/forms/form.ts';
import { forms } from '../model/forms/forms.ts';

/** One more kind of filing, as its line in `forms.ts` would add it; it lives as long as the process of the test. */
export function offerForm(form: Form): void {
  (forms as Form[]).push(defineForm(form));
}
