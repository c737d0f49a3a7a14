import type { Licensor } from './field-rules.ts';
import type { RightsBlock } from './rights-block.ts';

const NAMESPACES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
};

/** The rights block as an XMP packet (ISO 16684-1) with the properties of the IPTC Photo Metadata Standard 2025.1; what says nothing is not there, and where nothing is said there is no packet. */
export function xmpOf(block: RightsBlock): string {
  const properties = [
    list('dc:creator', block.creators),
    language('dc:description', block.caption),
    language('dc:rights', block.copyright),
    simple('photoshop:Credit', block.credit),
    simple('xmpRights:Marked', block.copyright && 'True'),
    language('xmpRights:UsageTerms', block.usageTerms),
    simple('xmpRights:WebStatement', block.rightsUrl),
    language('Iptc4xmpCore:AltTextAccessibility', block.alt),
    simple('Iptc4xmpExt:DigitalSourceType', block.digitalSourceType),
    simple('Iptc4xmpExt:AISystemUsed', block.aiSystem),
    simple('Iptc4xmpExt:AISystemVersionUsed', block.aiVersion),
    simple('plus:DataMining', block.dataMining),
    licensors(block.licensors),
  ].filter(Boolean);
  if (properties.length === 0) return '';
  const used = Object.entries(NAMESPACES).filter(([prefix]) => prefix === 'rdf' || properties.some((each) => each.startsWith(`<${prefix}:`)));
  const declared = used.map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`).join(' ');
  const description = `<rdf:Description rdf:about="">${properties.join('')}</rdf:Description>`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${declared}>${description}</rdf:RDF></x:xmpmeta><?xpacket end="r"?>`;
}

function simple(name: string, text: string): string {
  return text && `<${name}>${escaped(text)}</${name}>`;
}

function language(name: string, text: string): string {
  return text && `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></${name}>`;
}

function list(name: string, texts: string[]): string {
  return texts.length > 0 ? `<${name}><rdf:Seq>${texts.map((text) => `<rdf:li>${escaped(text)}</rdf:li>`).join('')}</rdf:Seq></${name}>` : '';
}

function licensors(all: Licensor[]): string {
  const entries = all.map(({ name, url, email, telephone }) => {
    const fields = [
      simple('plus:LicensorName', name),
      simple('plus:LicensorURL', url),
      simple('plus:LicensorEmail', email),
      simple('plus:LicensorTelephone1', telephone),
    ];
    return `<rdf:li rdf:parseType="Resource">${fields.join('')}</rdf:li>`;
  });
  return entries.length > 0 ? `<plus:Licensor><rdf:Seq>${entries.join('')}</rdf:Seq></plus:Licensor>` : '';
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
