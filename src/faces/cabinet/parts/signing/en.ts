import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  doors: 'How will you sign?',
  ncalayer: 'With NCALayer',
  ncalayerHint: 'With the key on your computer or token.',
  ncalayerNoScript: 'NCALayer needs JavaScript in the browser. If it is off, choose another way.',
  demo: 'With the demo key',
  demoHint: 'In the demo only: the key of the invented person lies on the server itself.',
  file: 'Upload a ready signature file',
  fileHint: 'Download the document, sign it in any program and attach the .cms or .p7s file.',
  words: {
    connecting: 'Looking for NCALayer…',
    permission: 'The browser asks for permission: let the page connect to a program on this computer.',
    window: 'The NCALayer window is open. Choose the key and type its password.',
    sending: 'The signature is ready, we are checking it…',
    retry: 'Try again',
    otherDoor: 'Choose another way',
    kept: 'Nothing is lost: the document is kept at the court.',
    detail: 'The program said',
    failures: {
      'not-running': {
        title: 'NCALayer is not responding',
        text: 'Start the program and press “Try again”. If it is not installed, get it at pki.gov.kz.',
      },
      blocked: {
        title: 'The browser did not allow the connection to NCALayer',
        text: 'Press the sign to the left of the address and allow “local network”. Then try again.',
      },
      'module-missing': {
        title: 'NCALayer lacks the module that is needed',
        text: 'In the menu of NCALayer open “Module management” and install “KNCA Basics”. Restart the program.',
      },
      cancelled: {
        title: 'The window was closed without signing',
        text: 'A key missing from the list belongs to someone else, has expired or is not for signing. Use another key.',
      },
      busy: {
        title: 'The NCALayer window is still open',
        text: 'Finish or close the earlier window, then try again.',
      },
      'key-not-read': {
        title: 'The key could not be opened',
        text: 'The storage or the password may be wrong. Check that the token is plugged in and try again.',
      },
      'program-failed': {
        title: 'NCALayer reported an error',
        text: 'Close NCALayer and start it again. If it happens again, choose another way.',
      },
      'timed-out': {
        title: 'NCALayer did not answer for five minutes',
        text: 'Its window may lie behind others. Close it and try again.',
      },
      closed: {
        title: 'NCALayer was closed while signing',
        text: 'Start the program again and press “Try again”.',
      },
      malformed: {
        title: 'Another program answered in place of NCALayer',
        text: 'Update NCALayer. If a similar program is running, close it.',
      },
      'content-lost': {
        title: 'What has to be signed did not load',
        text: 'Check the internet or reload the page. If the document has changed, you will see the new one.',
      },
    },
  },
};
