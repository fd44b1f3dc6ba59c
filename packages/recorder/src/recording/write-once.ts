import type { Disk } from '@ashyq/cmaf';

/** A small file that is whole or absent: written beside, made durable, then named. What is there already stays. */
export async function writeOnce(disk: Disk, folder: string, name: string, text: string): Promise<void> {
  if (await disk.read(`${folder}/${name}`)) return;
  const beside = `${folder}/${name}.new`;
  const file = await disk.open(beside);
  if (file.sizeBytes > 0) await file.truncate(0);
  await file.append([new TextEncoder().encode(text)]);
  await file.sync();
  await file.close();
  await disk.rename(beside, `${folder}/${name}`);
  await disk.syncFolder(folder);
}
