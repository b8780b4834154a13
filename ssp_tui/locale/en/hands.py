"""What the meeting screen answers to keys, and the lines that keys begin."""

MESSAGES = {
    # Lines that keys begin
    "/udsæt {row} ": "/defer {row} ",
    "/nyt ": "/new ",
    "/underpunkt ": "/sub-item ",
    "/flyt {row} til ": "/move {row} to ",
    "/resultat ": "/outcome ",
    "/genoptag ": "/resume ",
    "/tid {row} ": "/time {row} ",
    "/omdøb {title}": "/rename {title}",
    "/ret {row}: {line}": "/change {row}: {line}",
    "/opgave {row} ny frist ": "/action {row} new due ",
    "/opgave {row} ny ansvarlig ": "/action {row} new owner ",
    "/opgave {row}: ": "/action {row}: ",
    "/flyt linje {row} til ": "/move line {row} to ",
    "/løft {row} ": "/lift {row} ",
    "/gæst ": "/guest ",
    "/stedfortræder {} for {row}": "/substitute {} for {row}",
    # Attendance
    "Fremmøde ikke noteret · Ctrl+T": "Attendance not noted · Ctrl+T",
    "inhabil": "disqualified",
    "kom": "came",
    "gik": "left",
    "for {name}": "for {name}",
    "{apologies} · alle andre er her": "{apologies} · all others are here",
    "{apologies} · ellers som sidst": "{apologies} · otherwise as last time",
    "navne med afbud · Enter: ellers som sidst": "names with apologies · Enter: otherwise as last time",
    "navne med afbud · Mette kommer 9.10 · Bo for Mette": "names with apologies · Mette kommer 9.10 · Bo for Mette",
    "navne med afbud · Enter: resten er her": "names with apologies · Enter: the rest are here",
    # Preparing
    "forberedes · {minutes} min. i alt": "being prepared · {minutes} min. in all",
    "Forberedes": "Preparing",
    "/nyt TITEL (B, 10 min) · /tid 10 · /felt … · bilag: … · /start begynder":
        "/new TITLE (B, 10 min) · /time 10 · /field … · bilag: … · /begin begins",
    "Storskærmen er slukket.": "The big screen is off.",
    "Storskærmen er tændt; ssp-tui projector viser den.": "The big screen is on; ssp-tui projector shows it.",
    "Afbud og gæster kan noteres før mødet.": "Apologies and guests can be noted before the meeting.",
    "her læses kun": "read only here",
    "  ↑ henter den": "  ↑ fetches it",
    # Turns
    "Enter: intet nyt, eller næste · Tab: spring over": "Enter: nothing new, or next · Tab: pass over",
    "↓ gennemgå opgaverne med én tast hver · eller skriv": "↓ run through the actions, one key each · or type",
    "notat · b: beslutning · a: {name}: opgave > fredag · /kommando":
        "note · b: decision · a: {name}: action > 27.11. · /command",
    "Vinduet er {here} tegn; gør det til 80×24, så ses alt.":
        "The window is {here} characters; make it 80×24 to see everything.",
    "bogstaverne er taster nu · Tab eller Esc: skriv her": "letters are keys now · Tab or Esc: type here",
    "Enter: næste · eller skriv mere": "Enter: next · or type more",
    # Stepping and time
    "F4 gør det": "F4 does it",
    "Intet er skrevet på »{title}«. Videre igen går forbi det.":
        "Nothing is written on “{title}”. Next again passes it by.",
}  # fmt: skip
