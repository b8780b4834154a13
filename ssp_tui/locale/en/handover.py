"""Handing over between fora."""

MESSAGES = {
    "OVERSENDT": "HANDED OVER",
    "Oversendt": "Handed over",
    "OVERSENDT til {forum}: ": "HANDED OVER to {forum}: ",
    "hele punktet": "the whole item",
    "Skriv, hvem der får det.": "Say who gets it.",
    "Fx /oversend Lokalrådet: Lukketid på stationen (B)": (
        "For example /hand-over DOT: Closing time at the station (B)"
    ),
    "{name} er mødets eget forum.": "{name} is the meeting's own forum.",
    "Skriv /udsæt, eller næste: og teksten.": "Type /defer, or next: and the text.",
    "Punktet er allerede oversendt til {name}.": "The item has gone to {name} already.",
    "Skriv, hvem det kommer fra, og hvad det er.": "Say who it comes from and what it is.",
    "Fx /modtaget Socialudvalget: Kampagne mod hash (B)": (
        "For example /received Socialudvalget: Campaign against cannabis (B)"
    ),
    "Skriv, hvem der får det: /oversend Lokalrådet: Lukketid på stationen (B)": (
        "Say who gets it: /hand-over DOT: Closing time at the station (B)"
    ),
    "Skriv kolon efter forummets navn: /oversend Lokalrådet: tekst": (
        "Put a colon after the forum's name: /hand-over DOT: text"
    ),
    "OVERSEND til {forum}": "HAND OVER to {forum}",
    "OVERSEND {item} til {forum}": "HAND OVER {item} to {forum}",
    "Skriv, hvem det kommer fra, og hvad det er: /modtaget Socialudvalget: Kampagne mod hash (B)": (
        "Say who it comes from and what it is: /received Socialudvalget: Campaign against cannabis (B)"
    ),
    "MODTAGET fra {forum}: nyt punkt {title}": "RECEIVED from {forum}: new item {title}",
    "{forum} er ikke i dette arbejdsområde": "{forum} is not in this workspace",
    "Oversendt: {receivers}": "Handed over: {receivers}",
    "{forum} opgave {number}": "{forum} action {number}",
    "{forum} på papir": "{forum} on paper",
    "Mente du {name}? Tab · ": "Did you mean {name}? Tab · ",
    "OVERSENDT PÅ PAPIR til {forum}: ": "HANDED OVER ON PAPER to {forum}: ",
    "{forum} må ikke drøfte personer: skriv ingen navne": "{forum} may not discuss persons: type no names",
    "giv noget videre til et andet forum; uden tekst punktet selv": (
        "hand something over to another forum; without a text the item itself"
    ),
    "/oversend Lokalrådet: Lukketid på stationen (B)": "/hand-over DOT: Closing time at the station (B)",
    "et nyt punkt, som et andet forum har sendt": "a new item that another forum has sent",
    "/modtaget Socialudvalget: Kampagne mod hash (B)": "/received Socialudvalget: Campaign against cannabis (B)",
    ", punkt {item}": ", item {item}",
    ", {date}": ", {date}",
    ", modtaget fra {forum}": ", received from {forum}",
}
