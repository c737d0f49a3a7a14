/** @type {import('next').NextConfig} */
export default {
  agentRules: false,
  poweredByHeader: false,
  typedRoutes: false,
  images: { unoptimized: true },
  // Metadata goes into the head of every page, as it must for pages that carry no script.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['@libsql/client', '@node-rs/argon2', 'sharp', 'exifr', 'nodemailer'],
  headers: async () => [{ source: '/fonts/:file*', headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }] }],
};
