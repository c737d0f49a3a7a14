const NAME = String.raw`[\p{Lu}\p{Lo}][^|]{1,118}`;
const LABEL = '(?:photo|photograph|picture|image|foto|fotografía|photo credit|credit|credits|crédito|الصورة|تصوير)';

/** How a credit is written at the end of a caption in the old one-line form, from what is surest to what is least sure. */
const ENDINGS = [
  new RegExp(String.raw`\s*\|\s*(?:${LABEL}\s*:|photo by|foto de|foto von)\s*(?<credit>[^|]{2,120})$`, 'iu'),
  /\s*\(\s*(?<credit>(?:AP|AFP|EPA|EFE|DPA|PA|Reuters|Getty(?: Images)?)(?:\s+(?:Photo|Images))?\s*\/\s*[^()]{2,80})\)\.?$/iu,
  new RegExp(String.raw`\s*\(\s*(?:${LABEL}\s*:|photo by|foto de|foto von)\s*(?<credit>[^()]{2,118})\)\.?$`, 'iu'),
  new RegExp(String.raw`(?<=[.!?…”"’)])\s+(?:${LABEL}\s*:)\s*(?<credit>[^|.]{2,80}(?:\.\s?[^|.]{2,80}){0,3})\.?$`, 'iu'),
  new RegExp(String.raw`(?<=[.!?…”"’)])\s+(?:Photo by|Foto de|Foto von)\s+(?<credit>${NAME}?)\.?$`, 'u'),
];

/** Parts the old one-line form “caption | Photo: credit” into its two fields; a caption without a plain credit at its end stays whole, with none. */
export function splitCaption(text: string): { caption: string; credit: string } {
  const whole = text.trim();
  const end = whole.slice(-200);
  for (const ending of ENDINGS) {
    const found = ending.exec(end);
    const credit = found?.groups?.credit?.trim();
    if (found && credit) return { caption: `${whole.slice(0, -200)}${end.slice(0, found.index)}`.trim(), credit };
  }
  return { caption: whole, credit: '' };
}
