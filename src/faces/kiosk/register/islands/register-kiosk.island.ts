import type { IslandStart } from '#design/islands';
import { base64, signText, writeDevice } from '../../screen/islands/device.ts';

/** Makes the key of this kiosk and signs the code with it before the form goes. */
const start: IslandStart = (element, props) => {
  const form = element.closest('form');
  const field = (name: string) => form?.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  const [code, key, signature] = [field('code'), field('key'), field('signature')];
  const status = element.querySelector('[role="status"]');
  if (!form || !code || !key || !signature || !status) return;
  if (!('crypto' in window) || !crypto.subtle || !('indexedDB' in window)) {
    status.textContent = String(props.noScripts);
    return;
  }
  form.addEventListener('submit', (event) => {
    if (signature.value !== '') return;
    event.preventDefault();
    void prepare(code.value.replace(/[\s-]/g, '')).then((made) => {
      key.value = made.publicKey;
      signature.value = made.signature;
      form.requestSubmit();
    });
  });
};

async function prepare(code: string): Promise<{ readonly publicKey: string; readonly signature: string }> {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const waiting = { id: '', keys, word: '', counter: 0, greetedAt: 0, errors: 0, lastError: '', isStorageFull: false };
  await writeDevice(waiting, 'new');
  const publicKey = base64(await crypto.subtle.exportKey('spki', keys.publicKey));
  return { publicKey, signature: await signText(keys, code) };
}

export default start;
