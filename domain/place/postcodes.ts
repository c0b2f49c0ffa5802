/** Areas by the first four digits of a Dutch postcode, each range with both its ends: `from-to area`. */
const RANGES = `
1011-1012 centrum, 1013-1014 west, 1015-1018 centrum, 1019-1019 oost, 1021-1039 noord, 1041-1042 westpoort,
1043-1043 nieuw-west, 1044-1047 westpoort, 1051-1059 west, 1060-1069 nieuw-west, 1071-1083 zuid, 1086-1099 oost,
1100-1100 zuidoost, 1101-1101 amstel-iii, 1102-1104 zuidoost, 1105-1105 amstel-iii, 1106-1107 zuidoost,
1108-1108 nellestein, 1109-1109 driemond, 1110-1113 diemen, 1114-1115 duivendrecht, 1117-1119 haarlemmermeer,
1161-1175 haarlemmermeer, 1180-1189 amstelveen, 1190-1191 duivendrecht, 1200-1289 gooi, 1300-1363 almere,
1380-1384 weesp, 1391-1393 abcoude, 1398-1412 gooi, 1440-1448 purmerend, 1500-1509 zaandam, 1521-1567 zaandam,
2000-2061 haarlem, 2130-2158 haarlemmermeer, 2490-2599 den-haag, 3000-3089 rotterdam, 3430-3439 utrecht,
3450-3454 utrecht, 3500-3585 utrecht`
  .trim()
  .split(/,\s*/)
  .map((range) => {
    const [, from = "", to = "", area = ""] = /^(\d+)-(\d+) (.+)$/.exec(range) ?? [];
    return { from: Number(from), to: Number(to), area };
  });

/** The areas of the postcodes that a text holds, as written in an address: "1102 DA". */
export function areasOfPostcodes(text: string): string[] {
  const found = [...text.matchAll(/\b([1-9]\d{3}) ?[A-Z]{2}\b/g)].map(([, digits]) => Number(digits));
  return found.flatMap((code) => RANGES.find(({ from, to }) => code >= from && code <= to)?.area ?? []);
}
