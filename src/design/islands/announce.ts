let voice: HTMLElement | undefined;

/** Said by a screen reader when it has finished what it says now. */
export function announce(text: string): void {
  if (text === '') return;
  // A page that has taken the place of another one has no voice yet.
  if (!voice?.isConnected) {
    voice = document.createElement('div');
    voice.className = 'govuk-visually-hidden';
    voice.setAttribute('role', 'status');
    (document.querySelector('main') ?? document.body).append(voice);
  }
  const target = voice;
  // The same words twice are said twice only if the element was empty in between.
  target.textContent = '';
  setTimeout(() => {
    target.textContent = text;
  }, 100);
}
