import { currentTheme } from '#db/theme/public.ts';
import { themeCss } from '#db/theme/rules.ts';

export const dynamic = 'force-dynamic';

export function GET(): Response {
  return new Response(themeCss(currentTheme()), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
}
