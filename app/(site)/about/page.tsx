import { LeafletPage, leafletMetadata } from '../leaflet.tsx';

export const generateMetadata = () => leafletMetadata('about');

export default function AboutPage() {
  return <LeafletPage name="about" />;
}
