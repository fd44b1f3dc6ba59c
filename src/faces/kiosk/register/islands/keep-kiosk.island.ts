import type { IslandStart } from '#design/islands';
import { forgetDevice, readDevice, writeDevice } from '../../screen/islands/device.ts';

/** The court has taken the code: the key that signed it is the key of this kiosk from now on. */
const start: IslandStart = (_element, { id, word }) => {
  void keep(String(id), String(word));
};

async function keep(id: string, word: string): Promise<void> {
  const made = await readDevice('new');
  if (!made) return;
  await writeDevice({ ...made, id, word });
  await forgetDevice('new');
}

export default start;
