/** Words that a search may hold without asking for them: "hulp bij mijn belasting" is about help and taxes. */
export const SMALL_WORDS = new Set(
  `de het een en of van voor met in op te is zijn ben bent je jij jouw u uw wij we ons onze ik mij mijn m'n zij hij ze die dat dit deze er om aan bij als dan maar nog ook naar over door tot per tegen tussen sinds wat wie waar hoe wanneer waarom welke kan kun kunt kunnen wil willen wilt moet moeten ga doe doen heb hebben heeft hebt wordt worden zal iets iemand graag nodig zoek zoeken hulp help helpt helpen
  the a an and or of for with in on at to is are be been am you your yours our we us i my me they their it its this that these those there as if can could would should do does have has from by into about what who where how when why which some any need want looking find help helps helping`
    .split(/\s+/)
    .filter((word) => word !== ""),
);
