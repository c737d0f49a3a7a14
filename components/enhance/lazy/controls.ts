import 'media-chrome/dist/media-airplay-button.js';
import 'media-chrome/dist/media-captions-button.js';
import 'media-chrome/dist/media-control-bar.js';
import 'media-chrome/dist/media-controller.js';
import 'media-chrome/dist/media-fullscreen-button.js';
import 'media-chrome/dist/media-live-button.js';
import 'media-chrome/dist/media-loading-indicator.js';
import 'media-chrome/dist/media-mute-button.js';
import 'media-chrome/dist/media-pip-button.js';
import 'media-chrome/dist/media-play-button.js';
import 'media-chrome/dist/media-volume-range.js';
import { Es } from 'media-chrome/dist/lang/es.js';
import { addTranslation } from 'media-chrome/dist/utils/i18n.js';
import { constructStyles } from './construct-styles.ts';

/** How many seconds behind the newest still count as live. */
const LIVE_SECONDS = '20';
const BUTTONS = ['play-button', 'live-button', 'mute-button', 'volume-range', 'captions-button', 'airplay-button', 'pip-button', 'fullscreen-button'];
const AR = {
  Play: 'تشغيل',
  Pause: 'إيقاف مؤقت',
  Mute: 'كتم الصوت',
  Unmute: 'إعادة الصوت',
  'Enable captions': 'إظهار الترجمة',
  'Disable captions': 'إخفاء الترجمة',
  'Start airplay': 'بدء البث عبر AirPlay',
  'Stop airplay': 'إيقاف البث عبر AirPlay',
  'Enter fullscreen mode': 'ملء الشاشة',
  'Exit fullscreen mode': 'الخروج من ملء الشاشة',
  'Enter picture in picture mode': 'صورة داخل صورة',
  'Exit picture in picture mode': 'الخروج من صورة داخل صورة',
  play: 'تشغيل',
  pause: 'إيقاف مؤقت',
  mute: 'كتم الصوت',
  unmute: 'إعادة الصوت',
  volume: 'مستوى الصوت',
  live: 'مباشر',
  'seek to live': 'الانتقال إلى البث المباشر',
  'playing live': 'يُعرض مباشرةً',
  'closed captions': 'ترجمة',
  'media loading': 'جارٍ التحميل',
  'audio player': 'مشغّل صوت',
  'video player': 'مشغّل فيديو',
  'enter fullscreen mode': 'ملء الشاشة',
  'exit fullscreen mode': 'الخروج من ملء الشاشة',
  'enter picture in picture mode': 'صورة داخل صورة',
  'exit picture in picture mode': 'الخروج من صورة داخل صورة',
};

constructStyles();
addTranslation('es', Es);
addTranslation('ar', AR);

/** Puts a media element between controls of our own: keyboard, captions, picture in picture, full screen. What media-chrome would remember by itself it does not. */
export function dress(media: HTMLMediaElement): HTMLElement {
  const controller = document.createElement('media-controller');
  for (const name of ['nomutedpref', 'novolumepref', 'nosubtitleslangpref']) controller.setAttribute(name, '');
  controller.setAttribute('lang', document.documentElement.lang || 'en');
  controller.setAttribute('defaultstreamtype', 'live');
  controller.setAttribute('liveedgeoffset', LIVE_SECONDS);
  controller.setAttribute('hotkeys', 'noarrowleft noarrowright');
  const bar = document.createElement('media-control-bar');
  bar.append(...BUTTONS.map((name) => document.createElement(`media-${name}`)));
  const waiting = document.createElement('media-loading-indicator');
  waiting.slot = 'centered-chrome';
  waiting.setAttribute('noautohide', '');
  media.replaceWith(controller);
  media.slot = 'media';
  media.controls = false;
  controller.append(media, waiting, bar);
  return controller;
}
