import { LeafletPage, leafletMetadata } from '../leaflet.tsx';

export const generateMetadata = () => leafletMetadata('tips');

export default function TipsPage() {
  return <LeafletPage name="tips" />;
}
