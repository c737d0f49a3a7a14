import type { OAuthConfig } from 'next-auth/providers/oauth';
import { env } from '#db/env.ts';

type Profile = { sub: string; name?: string; email?: string };

/** The house's own sign-in (OpenID Connect discovery 1.0), where one is configured. */
export function oidcProvider(): OAuthConfig<Profile>[] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (!issuer || !clientId || !clientSecret) return [];
  return [
    {
      id: 'oidc',
      name: 'House account',
      type: 'oauth',
      wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
      clientId,
      clientSecret,
      idToken: true,
      checks: ['pkce', 'state'],
      authorization: { params: { scope: 'openid email profile' } },
      profile: ({ sub, name, email }) => ({ id: sub, name, email }),
    },
  ];
}
