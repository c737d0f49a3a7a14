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
  yearsOld: (years) =>
    years === 1
      ? 'مضت على نشر هذا الخبر سنة'
      : years === 2
        ? 'مضت على نشر هذا الخبر سنتان'
        : years <= 10
          ? `مضت على نشر هذا الخبر ${years} سنوات`
          : `مضت على نشر هذا الخبر ${years} سنة`,
  alike: 'اقرأ أيضًا',
  mostRead: 'الأكثر قراءة',
  part: (number, count) => `الجزء ${number} من ${count}`,
  previousPart: 'الجزء السابق',
  nextPart: 'الجزء التالي',
  noCookies: 'لا يضع هذا الموقع ملفات تعريف ارتباط ولا يطلب شيئًا من مواقع أخرى وأنت تقرأ. يُحصي كم مرة قُرئ الخبر، ولا شيء عمّن يقرؤه.',
  counting: 'كيف تُحصى القراءة',
  notCounted: 'لا تُحصِ ما أقرؤه في هذا المتصفح',
  search: {
    name: 'بحث',
    label: 'ابحث في الصحيفة',
    submit: 'ابحث',
    narrow: 'تضييق البحث',
    section: 'القسم',
    anySection: 'كل الأقسام',
    tag: 'الوسم',
    language: 'اللغة',
    anyLanguage: 'كل اللغات',
    from: 'نُشر منذ',
    to: 'نُشر حتى',
    sort: 'الترتيب',
    best: 'الأقرب إلى المطلوب',
    newest: 'الأحدث أولًا',
    help: '“كلمات متتالية”، -بدون، مرف* (بداية كلمة)، هذا OR ذاك؛ section:world، tag:fishing، by:الاسم، lang:ar، after:2026-01-31',
    helpName: 'ما يمكن كتابته',
    found: (count) => (count === 1 ? 'خبر واحد' : count === 2 ? 'خبران' : count <= 10 ? `${count} أخبار` : count < 300 ? `${count} خبرًا` : 'أكثر من 300 خبر'),
    begins: 'لا يوجد خبر فيه هذه الكلمات بعينها. هذه أخبار فيها كلمات تبدأ بها:',
    some: 'لا يوجد خبر فيه كل هذه الكلمات. هذه أخبار فيها بعضها:',
    none: 'لم نجد شيئًا. جرّب كلمات أقل أو غيرها، أو ابدأ بأحد هذه الأخبار:',
    tooLong: 'النص طويل جدًا: بحثنا عن أول 300 حرف منه.',
    meant: 'هل تقصد',
    latest: 'آخر الأخبار',
    newer: 'نتائج أقرب',
    older: 'نتائج أخرى',
    pages: 'صفحات النتائج',
  },
  archive: {
    name: 'الأرشيف',
    description: 'كل ما نشرناه، يومًا بيوم.',
    empty: 'لم يُنشر شيء بعد.',
    stories: (count) => (count === 1 ? 'خبر واحد' : count === 2 ? 'خبران' : count <= 10 ? `${count} أخبار` : `${count} خبرًا`),
    before: 'الأقدم',
    after: 'الأحدث',
  },
  kinds: {
    update: 'تحديث',
    correction: 'تصويب',
    clarification: 'توضيح',
    'editors-note': 'ملاحظة من التحرير',
    retraction: 'سحب',
    'silent-fix': 'إملاء',
  },
};
