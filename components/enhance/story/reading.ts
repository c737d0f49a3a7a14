/** After so much time in view a story counts as read. */
const MILLISECONDS = 5000;
const CHOICE = 'reading';

type Asks = Navigator & { globalPrivacyControl?: boolean };

/** Says once that this story is being read: its address and nothing else, and not for robots or those who asked not to be counted. */
function begin(): void {
  const { doNotTrack, globalPrivacyControl, webdriver } = navigator as Asks;
  if (doNotTrack === '1' || globalPrivacyControl || webdriver || isRefused()) return;
  let timer = 0;
  const watch = () => {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') timer = window.setTimeout(send, MILLISECONDS);
  };
  const send = () => {
    document.removeEventListener('visibilitychange', watch);
    navigator.sendBeacon('/api/reading', decodeURIComponent(location.pathname));
  };
  document.addEventListener('visibilitychange', watch);
  watch();
}

function isRefused(): boolean {
  try {
    return localStorage.getItem(CHOICE) === 'off';
  } catch {
    return true;
  }
}

begin();

export {};
