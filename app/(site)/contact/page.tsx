import { LeafletPage, leafletMetadata } from '../leaflet.tsx';

export const generateMetadata = () => leafletMetadata('contact');

export default function ContactPage() {
  return <LeafletPage name="contact" />;
}
