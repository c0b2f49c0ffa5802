/** Posts of which some are one event, some compete, and some have nothing to do with each other. */
export const posts = [
  { title: "Btw-avond voor zzp'ers", description: "Alles over je aangifte omzetbelasting." },
  { title: "VAT evening for freelancers", description: "Everything about your VAT return.", language: "en" as const },
  { title: "Netwerkborrel ondernemers", description: "Kom langs en ontmoet andere ondernemers." },
  { title: "Workshop boekhouden", description: "Leer zelf je administratie doen." },
  { title: "Netwerkborrel Zuidoost", description: "Borrel voor ondernemers uit Zuidoost." },
];
