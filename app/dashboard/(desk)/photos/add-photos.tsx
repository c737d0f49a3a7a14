'use client';

import { useRouter } from 'next/navigation';
import { PhotoDrop } from '#components/desk/photo-drop.tsx';

/** Takes photos in and shows them in the list below. */
export function AddPhotos() {
  const router = useRouter();
  return <PhotoDrop onAdded={() => router.refresh()} />;
}
