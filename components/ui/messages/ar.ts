import type { Words } from './en.ts';
import { READING } from './reading.ts';

/** الكلمات المحيطة بالخبر، بالعربية. */
export const ar: Words = {
  reading: READING.ar,
  published: 'نُشر',
  updated: 'حُدِّث',
  whatChanged: 'ما الذي تغيّر',
  minutes: (count) => (count === 1 ? 'قراءة دقيقة واحدة' : count === 2 ? 'قراءة دقيقتين' : count <= 10 ? `قراءة ${count} دقائق` : `قراءة ${count} دقيقة`),
  photoBy: 'الصورة:',
  photos: (count) => `الصور: ${count}`,
  photoOf: (number, count) => `الصورة ${number} من ${count}`,
  related: 'ذو صلة',
  passage: 'الفقرة المعنية',
  share: 'مشاركة',
  shareStory: 'شارك هذا الخبر',
  mail: 'البريد',
  tags: 'الوسوم',
  latest: 'الأحدث',
  frontAt: 'الصفحة الأولى في',
  frontNow: 'الصفحة الأولى الآن',
  notYet: 'لم تأت هذه اللحظة بعد.',
  frontsSince: 'الصفحات الأولى محفوظة منذ',
  noMoment: 'لا توجد هذه اللحظة.',
  nothingYet: 'لم يُنشر شيء بعد. ستظهر القصة الأولى هنا.',
  levels: { breaking: 'عاجل', developing: 'متابعة', notice: 'تنويه' },
  kinds: {
    update: 'تحديث',
    correction: 'تصويب',
    clarification: 'توضيح',
    'editors-note': 'ملاحظة من التحرير',
    retraction: 'سحب',
    'silent-fix': 'إملاء',
  },
};
