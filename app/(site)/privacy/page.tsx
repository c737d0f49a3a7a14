import { LeafletPage, leafletMetadata } from '../leaflet.tsx';

export const generateMetadata = () => leafletMetadata('privacy');

export default function PrivacyPage() {
  return <LeafletPage name="privacy" />;
}
