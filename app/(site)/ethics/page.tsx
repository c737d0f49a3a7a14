import { LeafletPage, leafletMetadata } from '../leaflet.tsx';

export const generateMetadata = () => leafletMetadata('ethics');

export default function EthicsPage() {
  return <LeafletPage name="ethics" />;
}
