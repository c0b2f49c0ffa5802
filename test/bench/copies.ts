// Offers of which one in twenty is a noisy copy of another: words changed, left out, put in, sentences turned round or
// gone, another title. Taken over from the peers' bench, so that figures can be held side by side.
import { random } from "./posts.ts";

const TOWNS = "Amsterdam,Utrecht,Rotterdam,Den Haag,Groningen,Eindhoven,Gent,Antwerpen,Leuven,Brussel".split(",");
const HEADS =
  "Advies,Training,Begeleiding,Testfaciliteit,Subsidiescan,Quickscan,Proefopstelling,Leertraject,Spreekuur,Netwerktoegang,Labruimte,Haalbaarheidsstudie,Certificering,Prototyping,Marktverkenning,Audit".split(
    ",",
  );
const FOR_WHOM =
  "voor mkb,voor zorginstellingen,voor gemeenten,voor startups,voor scholen,voor boeren,voor vrijwilligers,voor fabrikanten,voor onderzoekers,voor bewoners".split(
    ",",
  );
const SUBJECTS =
  "energietransitie,digitale zorg,kunstmatige intelligentie,circulaire bouw,veilige software,slimme landbouw,schone mobiliteit,waterbeheer,onderwijsvernieuwing,sociale innovatie,robotica in de maakindustrie,open data,financiering en subsidies,inclusief ondernemen,gezonde wijk,cybersecurity,fotonica,waterstof,drones,sensoren,machine vision,blockchain,data governance,privacy,medische hulpmiddelen,batterijen,bodemkwaliteit,voedselverspilling,toegankelijkheid,digitale tweeling,augmented reality,natuurlijke taal,edge computing,high performance computing,5g netwerken,logistiek,textielrecycling,warmtepompen,biobased materialen,laadinfrastructuur".split(
    ",",
  );
const VERBS =
  "onderzoeken,testen,verbeteren,ontwerpen,valideren,opschalen,invoeren,evalueren,beveiligen,documenteren,financieren,presenteren".split(
    ",",
  );
const NOUNS =
  "aanpak,prototype,businesscase,productielijn,proces,dataset,dienst,campagne,leeromgeving,software,hardware,installatie,samenwerking,werkplek,keten,strategie".split(
    ",",
  );
const SYNONYMS: Record<string, string[]> = {
  gratis: ["kosteloos", "vrij"],
  bedrijven: ["ondernemingen", "organisaties"],
  begeleiding: ["coaching", "ondersteuning"],
  advies: ["raad", "consult"],
  trainingen: ["cursussen", "workshops"],
  training: ["cursus", "workshop"],
  ervaren: ["deskundige", "geoefende"],
  aanbod: ["dienst", "pakket"],
  hulp: ["steun", "assistentie"],
};
const SYLLABLES =
  "ba,ver,ste,lo,kin,ra,mel,dor,gen,tis,ov,pel,zu,har,nie,wol,sci,tra,fon,quo,bri,lem,dak,pol,jen,mar,cu,eld,vis,oor".split(
    ",",
  );
const FILLERS = ["ook", "samen", "nu", "direct", "extra", "regionaal"];

/** How many words of a copy are touched, from light to severe. */
const TOUCHED = [0.04, 0.1, 0.2, 0.45];

export interface Copy {
  title: string;
  description: string;
  /** The place of what it was copied from, and how noisily (0 to 3); null for an original. */
  copied: { from: number; noise: number } | null;
}

export function offersWithCopies(count: number): Copy[] {
  const chance = random(11);
  const below = (most: number) => Math.floor(chance() * most);
  const pick = (from: readonly string[]) => from[below(from.length)] ?? "";
  const invented = inventedWords(15_000);
  const [words, providers] = [invented.slice(0, 12_000), invented.slice(12_000)];
  /** By Zipf's law: a few words all the time, most hardly ever. */
  const zipf = () =>
    words[Math.min(words.length - 1, Math.floor(Math.exp(chance() * Math.log(words.length + 1)) - 1))] ?? "";
  const sentences = [
    (c: string) => `Wij helpen u om een ${pick(NOUNS)} rond ${c} te ${pick(VERBS)} en te ${pick(VERBS)}.`,
    () =>
      `Ervaren specialisten uit ${pick(TOWNS)} geven ${1 + below(12)} dagen advies over ${pick(SUBJECTS)} en uw ${pick(NOUNS)}.`,
    () =>
      `Het aanbod bestaat uit ${2 + below(9)} trainingen, een ${pick(NOUNS)} en begeleiding bij het ${pick(VERBS)} van de ${pick(NOUNS)}.`,
    () =>
      `Deelname kost ${below(2) ? "niets, de dienst is gratis" : `${50 + 25 * below(80)} euro`} voor bedrijven in de regio ${pick(TOWNS)}.`,
    () => `U krijgt toegang tot ${pick(SUBJECTS)} apparatuur en hulp bij het ${pick(VERBS)} van resultaten.`,
    (c: string) => `Resultaat is een ${pick(NOUNS)} waarmee u ${c} binnen ${2 + below(22)} weken kunt ${pick(VERBS)}.`,
  ];
  const spiced = (sentence: string) => {
    const said = sentence.split(" ");
    for (let more = 3 + below(3); more > 0; more--) said.splice(1 + below(said.length - 1), 0, zipf());
    return said.join(" ");
  };
  const original = (): Copy => {
    const subject = pick(SUBJECTS);
    const chosen = new Set<number>();
    for (const wanted = 2 + below(2); chosen.size < wanted; ) chosen.add(below(sentences.length));
    const title = `${pick(HEADS)} ${subject} ${below(2) ? `${zipf()} ` : ""}${pick(FOR_WHOM)}`;
    const text = [...chosen].map((at) => spiced(sentences[at]?.(subject) ?? "")).join(" ");
    return { title, description: below(3) ? `${text} Aanbieder ${pick(providers)}.` : text, copied: null };
  };
  const typo = (word: string) => {
    if (word.length < 5) return word;
    const at = 1 + below(word.length - 2);
    const how = below(3);
    if (how === 0) return word.slice(0, at) + word.slice(at + 1);
    if (how === 1) return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
    return word.slice(0, at) + String.fromCharCode(97 + below(26)) + word.slice(at);
  };
  const touched = (word: string, much: number) => {
    const x = chance();
    const synonyms = SYNONYMS[word.toLowerCase().replace(/[.,]/g, "")];
    if (synonyms && x < 0.5) return pick(synonyms);
    if (x < much * 0.4) return typo(word);
    if (x < much * 0.7) return "";
    return x < much ? `${word} ${pick(FILLERS)}` : word;
  };
  const noisy = (text: string, noise: number) => {
    const said = text.split(/(?<=\.)\s+/);
    if (noise >= 1 && said.length > 1 && chance() < 0.5) said.reverse();
    if (noise >= 2 && said.length > 2 && (noise > 2 || chance() < 0.7)) said.splice(below(said.length), 1);
    const much = TOUCHED[noise] ?? 0;
    return said
      .map((one) =>
        one
          .split(" ")
          .map((word) => touched(word, much))
          .filter((word) => word !== "")
          .join(" "),
      )
      .join(" ");
  };
  const retitled = (title: string) =>
    `${pick(HEADS)} ${title
      .split(" ")
      .slice(1)
      .filter(() => chance() < 0.6)
      .join(" ")}`;
  const all = Array.from({ length: Math.ceil(count * 0.95) }, original);
  const originals = all.length;
  while (all.length < count) {
    const [from, noise] = [below(originals), below(4)];
    const { title, description } = all[from] ?? original();
    const newTitle = noise === 3 ? retitled(title) : noisy(title, noise);
    all.push({ title: newTitle, description: noisy(description, noise), copied: { from, noise } });
  }
  return all;
}

function inventedWords(count: number): string[] {
  const chance = random(2024);
  const found = new Set<string>();
  while (found.size < count) {
    let word = "";
    for (let more = 2 + Math.floor(chance() * 3); more > 0; more--)
      word += SYLLABLES[Math.floor(chance() * SYLLABLES.length)];
    found.add(word);
  }
  return [...found];
}
