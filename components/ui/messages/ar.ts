import { commentsAr } from './comments-ar.ts';
import type { Words } from './en.ts';

/** الكلمات المحيطة بالخبر، بالعربية. */
export const ar: Words = {
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
  comments: commentsAr,
  kinds: {
    update: 'تحديث',
    correction: 'تصويب',
    clarification: 'توضيح',
    'editors-note': 'ملاحظة من التحرير',
    retraction: 'سحب',
    'silent-fix': 'إملاء',
  },
};
