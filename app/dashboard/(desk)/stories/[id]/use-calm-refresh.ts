import { useRouter } from 'next/navigation';
import { useCallback } from 'react';

/** Shows the page's new state, but only while the server answers at `address`: the router would leave the page for the browser's own error otherwise, and what is typed in it. */
export function useCalmRefresh(address: string): () => void {
  const router = useRouter();
  return useCallback(() => {
    fetch(address, { method: 'HEAD' })
      .then(() => router.refresh())
      .catch(() => undefined);
  }, [router, address]);
}
