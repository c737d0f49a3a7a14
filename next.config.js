/** @type {import('next').NextConfig} */
export default {
  agentRules: false,
  poweredByHeader: false,
  typedRoutes: false,
  images: { unoptimized: true },
  // Metadata goes into the head of every page, as it must for pages that carry no script.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['@libsql/client', '@node-rs/argon2', 'sharp', 'exifr', 'nodemailer', 'flydrive', '@aws-sdk/client-s3'],
  headers: async () => [
    { source: '/fonts/:file*', headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }] },
    { source: '/enhance/:file*', headers: [{ key: 'Cache-Control', value: 'public, max-age=600, stale-while-revalidate=86400' }] },
    // It keeps saved stories, wherever they stand; each is registered for its own address alone.
    { source: '/enhance/saved-worker.js', headers: [{ key: 'Service-Worker-Allowed', value: '/' }] },
  ],
};
