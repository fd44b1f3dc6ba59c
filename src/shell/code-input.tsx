import { Input } from '#design';
import { errorOf, type FormState } from './form-state.ts';

interface CodeInputProps {
  readonly state: FormState;
  readonly texts: { readonly code: string; readonly codeHint: string };
}

/** The code from a message: a phone offers it by itself. */
export function CodeInput({ state, texts }: CodeInputProps) {
  return (
    <Input
      name="code"
      label={texts.code}
      hint={texts.codeHint}
      error={errorOf(state, 'code')}
      inputmode="numeric"
      autocomplete="one-time-code"
      width={10}
    />
  );
}
