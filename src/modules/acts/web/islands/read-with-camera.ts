import type { VerifyActWords } from './verify-act.island.ts';

/** Frames are looked at this often. */
const EVERY_MS = 200;

/**
 * A button that opens the camera and looks for the QR code of an act. Nothing is recorded or sent; of the address in the
 * code only number and code are taken, never its host.
 */
export function readWithCamera(
  place: HTMLElement,
  words: VerifyActWords,
  found: (number: string, code: string) => void,
): void {
  const button = place.querySelector('button');
  const status = place.querySelector<HTMLElement>('[role=status]');
  const video = place.querySelector('video');
  if (!button || !status || !video) return;
  place.hidden = false;
  const label = button.querySelector('span') ?? button;
  let stream: MediaStream | undefined;
  const close = (): void => {
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = undefined;
    video.hidden = true;
    label.textContent = words.camera;
    status.textContent = '';
  };
  button.addEventListener('click', async () => {
    if (stream) return close();
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    } catch {
      status.textContent = words.cameraFailed;
      return;
    }
    video.srcObject = stream;
    video.hidden = false;
    await video.play();
    label.textContent = words.cameraStop;
    status.textContent = words.cameraLook;
    const read = await readerOf(video);
    while (stream) {
      const said = actOf(read());
      if (said) {
        close();
        return found(...said);
      }
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  });
}

/** Loaded only now: most readers type or come by a link. */
async function readerOf(video: HTMLVideoElement): Promise<() => string | undefined> {
  // Its types speak of a module, its file is the function itself; it carries itself as `default` too.
  const jsqr = (await import('jsqr')).default.default;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return () => {
    const { videoWidth: width, videoHeight: height } = video;
    if (!context || width === 0) return undefined;
    canvas.width = width;
    canvas.height = height;
    context.drawImage(video, 0, 0);
    return jsqr(context.getImageData(0, 0, width, height).data, width, height)?.data;
  };
}

function actOf(text: string | undefined): [number: string, code: string] | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const { searchParams } = new URL(text);
  const [number, code] = [searchParams.get('number'), searchParams.get('code')];
  return number && code ? [number, code] : undefined;
}
