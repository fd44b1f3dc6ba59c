import { useTexts } from '../texts.ts';
import { Input } from './input.tsx';

/**
 * A field that nobody sees, hears or tabs to; programs fill in every field of a form. When it came filled it stands open
 * with its error, so that a person whose browser filled it in can mend it.
 */
export function TrapField({ name, value = '', error }: { name: string; value?: string; error?: string | undefined }) {
  const { leaveEmpty } = useTexts();
  if (error) return <Input {...{ name, value, error }} label={leaveEmpty} autocomplete="off" />;
  return (
    <div class="sot-trap" aria-hidden="true">
      <label for={name}>{leaveEmpty}</label>
      <input id={name} name={name} type="text" tabIndex={-1} autocomplete="off" />
    </div>
  );
}
