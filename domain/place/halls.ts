/**
 * Buildings and terrains that people name instead of an address, by the area that they stand in. Apart from the aliases
 * of an area: a hall names a venue, so two posts in different halls of one neighbourhood are not in one place.
 */
export const HALLS: Readonly<Record<string, string>> = {
  "amstel-iii":
    "AMC, Amsterdam UMC locatie AMC, Amsterdam UMC, Academisch Medisch Centrum, Academic Medical Centre, Villa Arena, IKEA Amsterdam, IKEA Zuidoost, Fletcher Hotel Amsterdam, Hogeschool Tafelbergweg, Atlas ArenA, Makro Amsterdam",
  venserpolder: "Huis van de Wijk Venserpolder, Buurthuis Venserpolder",
  "amsterdamse-poort":
    "Johan Cruijff ArenA, Johan Cruyff Arena, Ziggo Dome, AFAS Live, Heineken Music Hall, Bijlmer Parktheater, Bijlmer Park Theater, Parktheater, Bijlmer Park Theatre, OBA Bijlmerplein, OBA Bijlmer, bieb Bijlmer, bibliotheek Bijlmer, stadsdeelkantoor Zuidoost, stadsloket Zuidoost, stadsdeelkantoor Anton de Komplein, Zandkasteel, Bijlmer Sportcentrum, Sportcentrum Bijlmer, Imagine IC, CBK Zuidoost, OSCAM, Pathe Arena, ROC Zuidoost, ROC van Amsterdam Zuidoost, HvA Zuidoost, HvA Fraijlemaborg, District office Zuidoost, Borchland, Jaz in the City",
  "h-buurt": "Heesterveld Creative Community, OAZO",
  ganzenhoef:
    "World of Food, Multifunctioneel Centrum Ganzenhoef, Buurthuis Ganzenhoef, OBA Ganzenhoef, De Bijlmerhorst",
  "k-buurt":
    "De Kandelaar, Taibah, Taibah moskee, World Fashion Centre Kraaiennest, No Limit, Kwakoepodium, Kwakoe Podium, Kwakoe, De Bonte Kraai, Buurthuis De Bonte Kraai, Buurtcentrum De Bonte Kraai, Kwaku Podium, Huis van de Wijk Kraaiennest",
  nellestein: "Gaasper Camping, Camping Gaasperplas",
  holendrecht: "Huis van de Wijk Holendrecht, Buurthuis Holendrecht",
  reigersbos: "De Drecht, Buurthuis Reigersbos, OBA Reigersbos, Huis van de Wijk Reigersbos, Bibliotheek Reigersbos",
  gein: "Huis van de Wijk Gein, Buurthuis Gein",
  driemond: "MatchZO, Dorpshuis Driemond",
  centrum:
    "OBA Oosterdok, Centrale OBA, Pakhuis de Zwijger, Stopera, Stadhuis Amsterdam, stadsloket Centrum, stadsdeelkantoor Centrum, Paradiso, Melkweg, De Balie, Rode Hoed, Felix Meritis, Beurs van Berlage, Tuschinski, Carre, Kleine Komedie, De Brakke Grond, Frascati, Muziekgebouw aan 't IJ, Bimhuis, NEMO, Scheepvaartmuseum, Artis, Hermitage Amsterdam, Amstelkerk, Mozes en Aaronkerk, Zuiderkerk, Westerkerk, Nieuwe Kerk, Oude Kerk, De Krakeling, Anne Frank Huis, Universiteit van Amsterdam, Roeterseilandcampus, KVK Amsterdam, Theater de Richel, Posthoornkerk, Arti et Amicitiae",
  noord:
    "Tolhuistuin, A'DAM Toren, Eye Filmmuseum, De Ceuvel, Noorderlicht, Pllek, De Verbroederij, Huis van de Wijk De Meeuw, OBA Van der Pek, OBA Banne, OBA Waterlandplein, OBA Molenwijk, stadsloket Noord, stadsdeelkantoor Noord, Noorderparkkamer, NDSM-loods, Boven 't IJ ziekenhuis, Zonnehuis, Huis van de Wijk Banne, Broedstraten, FC Hyena, Skatecafe, Modestraat",
  oost: "De Meevaart, Volkshotel, Studio K, Badhuis Javaplein, OBA Javaplein, OBA Linnaeus, OBA IJburg, Impact Hub Amsterdam, Amstelcampus, Kohnstammhuis, Rhijnspoorgebouw, Q-Factory, Tropenmuseum, Wereldmuseum Amsterdam, Tropeninstituut, KIT Royal Tropical Institute, Muiderkerk, Lloyd Hotel, OLVG Oost, Startup Village, stadsloket Oost, stadsdeelkantoor Oost, Huis van de Wijk IJburg, Oostblok, Pompstation, Sportfondsenbad Oost, Bijlmerbajes, Hotel Arena, OosterParkTheater, De Nieuwe KHL",
  zuid: "RAI, Amsterdam RAI, RAI Amsterdam, Olympisch Stadion, Olympic Stadium Amsterdam, Sporthallen Zuid, Vrije Universiteit, VU Amsterdam, VUmc, WTC Amsterdam, World Trade Center Amsterdam, Concertgebouw, Stedelijk Museum, Van Gogh Museum, Rijksmuseum, CC Amstel, OBA CC Amstel, OBA Buitenveldert, OBA Olympisch Kwartier, OBA Roelof Hartplein, stadsloket Zuid, stadsdeelkantoor Zuid, De Mirandabad, Huis van de Wijk De Pijp, Huis van de Wijk Rivierenbuurt, Huis van de Wijk Buitenveldert, Cinetol, Zuiderbad, Apollohal, Thomas Theater, Vondelkerk, Vondelbunker, Obrechtkerk, Heineken Experience",
  west: "De Hallen, De Hallen Amsterdam, OBA De Hallen, OBA Bos en Lommer, OBA Mercatorplein, OBA Spaarndammerbuurt, OBA Staatsliedenbuurt, Westergas, Westergasfabriek, Westergastheater, Ketelhuis, Podium Mozaiek, Het Sieraad, LAB111, stadsloket West, stadsdeelkantoor West, Huis van de Wijk De Havelaar, De Nieuwe Liefde, OT301, Huis van de Wijk Tagerijn, Tagerijn, OLVG West",
  "nieuw-west":
    "De Meervaart, Meervaart, OBA Osdorp, OBA Slotermeer, OBA Slotervaart, OBA Geuzenveld, OBA De Aker, stadsloket Nieuw-West, stadsdeelkantoor Nieuw-West, stadsdeelkantoor Osdorp, B. Amsterdam, B Amsterdam, Ru Pare, Huis van de Wijk De Honingraat, De Honingraat, Antoni van Leeuwenhoek, Slotervaartziekenhuis, Podium Osdorp, Ookmeer, Sportpark Ookmeer, De School Amsterdam, Huis van de Wijk Slotermeer, Wijkcentrum Oud-Sloten, Eigenwijks, Tuinstadhuis, ROC Nieuw-West",
  westpoort: "Kerk van Ruigoord",
  weesp: "City of Wesopa, Wesopa, Grote Kerk Weesp, stadhuis Weesp, Theater City of Wesopa, Laurenskerk Weesp",
  diemen:
    "De Schakel Diemen, Theater de Omval, gemeentehuis Diemen, Hogeschool Inholland Diemen, Inholland Diemen, Huis van de Buurt Diemen",
  duivendrecht: "Dorpshuis Duivendrecht, De Urbanuskerk, gemeentehuis Ouder-Amstel, Dorpshuis Ouderkerk",
  abcoude: "Piet Mondriaangebouw, gemeentehuis Abcoude",
  amstelveen:
    "Schouwburg Amstelveen, P60, Cobra Museum, raadhuis Amstelveen, raadhuis van Amstelveen, Bibliotheek Amstelveen",
  almere:
    "Kunstlinie Almere, KAF Almere, stadhuis Almere, Bibliotheek Almere, WTC Almere, De Nieuwe Bibliotheek Almere",
  zaandam: "Zaantheater, De Flux Zaandam, stadhuis Zaanstad, Bieb Zaandam, Het Hem, Taets-hal",
  purmerend: "De Purmaryn, stadhuis Purmerend, Bibliotheek Waterland",
  haarlemmermeer: "Cultuurgebouw Hoofddorp, Schouwburg De Meerse, raadhuis Hoofddorp, Schiphol airport",
  haarlem: "Patronaat Haarlem, De Bazaar Beverwijk, stadhuis Haarlem, Philharmonie Haarlem",
  gooi: "Spant Bussum, Vorstin Hilversum, raadhuis Hilversum",
  utrecht: "Jaarbeurs, TivoliVredenburg, stadskantoor Utrecht",
  rotterdam: "Ahoy, Rotterdam Ahoy, De Doelen, WTC Rotterdam",
  "den-haag": "World Forum, stadhuis Den Haag",
};
